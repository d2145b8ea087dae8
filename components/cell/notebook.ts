/** The notebook of this page. The sandbox itself is fetched when a cell is first touched. */
import { createNotebook } from "../../src/notebook/page.ts";
import type { Realm } from "../../src/sandbox/protocol.ts";

let opened: Promise<Realm> | undefined;
let realm: Realm | undefined;

/** Fetches the sandbox; called at the first sign that the reader is about to touch a cell. */
export function warmUp(): Promise<Realm> {
  return (opened ??= import("../../src/sandbox/host.ts").then(({ createRealm }) => (realm = createRealm())));
}

const lazyRealm: Realm = {
  get generation() {
    return realm?.generation ?? 0;
  },
  run(cell, onOutput) {
    let stop: (() => void) | undefined;
    let stopped = false;
    const outcome = warmUp().then((ready) => {
      if (stopped) return { status: "stopped" } as const;
      const run = ready.run(cell, onOutput);
      stop = run.stop;
      return run.outcome;
    });
    return { outcome, stop: () => (stop ? stop() : void (stopped = true)) };
  },
};

export const notebook = createNotebook({
  realm: lazyRealm,
  compile: async (text) => (await import("../../src/sandbox/transpile.ts")).transpile(text),
  now: () => performance.now(),
});
