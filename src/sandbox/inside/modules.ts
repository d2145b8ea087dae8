/** Loading text as modules, and the pauses of a long run, with primitives that reader code cannot have replaced. */
import { moduleText, type Exports, type Factory } from "./evaluate.ts";
import { noDevice } from "./device.ts";
import type { Run } from "./notebook.ts";

const { createObjectURL, revokeObjectURL } = URL;
const ModuleBlob = Blob;
const Channel = MessageChannel;

const factories = new Map<string, Promise<Factory>>();

/** A text is imported once; running it again calls its factory again, so that a moved slider piles nothing up. */
export function loadFactory(code: string, cell: string): Promise<Factory> {
  const text = moduleText(code, cell);
  let factory = factories.get(text);
  if (!factory) factories.set(text, (factory = importText(text).then((module) => module.default as Factory)));
  return factory;
}

export async function importText(text: string): Promise<Exports> {
  const url = createObjectURL(new ModuleBlob([text], { type: "text/javascript" }));
  try {
    return (await import(/* @vite-ignore */ url)) as Exports;
  } finally {
    revokeObjectURL(url);
  }
}

/** One turn of the event loop: the moment in which Stop and moved sliders arrive. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new Channel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A run that shows nothing and has no controls: an answer to an exercise, and the checks of one. */
export const quiet: Run = {
  inputs: {},
  send: () => undefined,
  breathe: nextTurn,
  now: () => 0,
  device: noDevice,
  plotTree: () => undefined,
};
