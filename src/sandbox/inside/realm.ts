/** The notebook role: cells run here, one realm for a page, so that they can import from each other. */
import type { Command, Event } from "../protocol.ts";
import type { PlotTree } from "../display.ts";
import type { Device } from "./api.ts";
import { describeFailure, evaluate, type Exports } from "./evaluate.ts";
import { libraries } from "./libraries.ts";
import { importText, loadFactory, nextTurn } from "./modules.ts";
import type { Run } from "./notebook.ts";

class Stopped extends Error {}

export function playNotebook(port: MessagePort, device: Device): void {
  const post = port.postMessage.bind(port) as (event: Event) => void;
  const now = performance.now.bind(performance);
  const cells = new Map<string, Exports>();
  const cancelled = new Set<number>();
  let plotTree: Run["plotTree"] = () => undefined;

  async function run({ run: id, cell, code, inputs }: Extract<Command, { type: "run" }>): Promise<void> {
    const breathe = async (): Promise<void> => {
      await nextTurn();
      if (cancelled.has(id)) throw new Stopped();
    };
    const send: Run["send"] = (output) => post({ type: "output", run: id, ...output });
    try {
      const factory = await loadFactory(code, cell);
      const own: Run = { inputs, send, breathe, now, device, plotTree: (value) => plotTree(value) };
      const { exports, engine } = await evaluate(factory, cell, { libraries, cells }, own);
      cells.set(cell, exports);
      post({ type: "done", run: id, engine });
    } catch (error) {
      post(
        error instanceof Stopped
          ? { type: "stopped", run: id }
          : { type: "failed", run: id, failure: describeFailure(error) },
      );
    } finally {
      cancelled.delete(id);
    }
  }

  async function provide(library: string, text: string): Promise<void> {
    const module = await importText(text);
    (module.attach as () => void)();
    plotTree = module.plotTree as (value: unknown) => PlotTree | undefined;
    libraries[library] = module.library as Exports;
  }

  let ready = Promise.resolve(); // a library on its way is waited for
  port.onmessage = ({ data }: MessageEvent<Command>) => {
    if (data.type === "cancel") cancelled.add(data.run);
    else if (data.type === "provide") ready = ready.then(() => provide(data.library, data.text));
    else void ready.then(() => run(data));
  };
  post({ type: "ready" });
}
