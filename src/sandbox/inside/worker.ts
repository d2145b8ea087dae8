/**
 * Entry of the worker inside the opaque frame. It is told once, with its ports, which role it plays:
 * the cells of a page, a reader's answer to an exercise, or the checks of that exercise.
 */
import type { Role } from "../protocol.ts";
import { deviceOf } from "./device.ts";
import { guard } from "./guard.ts";
import { playHarness } from "./harness.ts";
import { playNotebook } from "./realm.ts";
import { playSubject } from "./subject.ts";

const device = deviceOf(navigator); // which is gone once the first message has come

const roles: Record<Role, (...ports: MessagePort[]) => void> = {
  notebook: (port) => playNotebook(port, device),
  subject: playSubject,
  harness: playHarness,
};

self.addEventListener(
  "message",
  ({ data, ports }: MessageEvent<{ role: Role }>) => {
    guard(self);
    roles[data.role](...ports);
  },
  { once: true },
);
