/** The page's side of the opaque frame: opened when first needed, taken away when it stops answering. */
import * as files from "virtual:sandbox";
import type { Role } from "./protocol.ts";

export interface Frame {
  /** Starts a worker and hands it these ports. */
  start(role: Role, ports: readonly MessagePort[]): Worker;
  /** Takes the frame off the page, and with it every worker in it, even when it answers nothing any more. */
  remove(): void;
}

export interface Worker {
  end(): void;
  onCrash(listener: (message: string) => void): void;
}

let frame: Promise<Frame> | undefined;

export function openFrame(): Promise<Frame> {
  frame ??= open().catch((error: unknown) => {
    frame = undefined;
    throw error;
  });
  return frame;
}

/** The text of a large library, fetched once by the page because the sandbox can fetch nothing. */
export async function libraryText(): Promise<string> {
  return fetchText(files.plot);
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`The sandbox file ${address} could not be loaded (${response.status}); reload the page.`);
  return response.text();
}

async function open(): Promise<Frame> {
  const worker = fetchText(files.worker);
  const element = document.createElement("iframe");
  element.sandbox.add("allow-scripts");
  element.hidden = true;
  element.title = "sandbox";
  element.src = files.frame;
  const up = new Promise<void>((resolve) => {
    addEventListener("message", function listen(event) {
      if (event.source !== element.contentWindow || event.data !== "sandbox-ready") return;
      removeEventListener("message", listen);
      resolve();
    });
  });
  document.body.append(element);
  const [text] = await Promise.all([worker, up]);
  const { port1, port2 } = new MessageChannel();
  element.contentWindow?.postMessage(text, "*", [port2]); // an opaque origin can only be addressed as "*"
  return connect(port1, element);
}

function connect(port: MessagePort, element: HTMLIFrameElement): Frame {
  const crashed = new Map<number, (message: string) => void>();
  let started = 0;
  port.onmessage = ({ data }: MessageEvent<{ id: number; message: string }>) =>
    crashed.get(data.id)?.(String(data.message));
  return {
    start(role, ports) {
      const id = ++started;
      port.postMessage({ type: "start", id, role }, [...ports]);
      return { end: () => port.postMessage({ type: "end", id }), onCrash: (listener) => crashed.set(id, listener) };
    },
    remove() {
      element.remove();
      frame = undefined;
    },
  };
}
