/** The cells of a chapter in Node: at build, for the figures a page shows before any script, and in the tests. */
import { Script } from "node:vm";
import type { EngineName } from "../compute/index.ts";
import type { Display, InputSpec, InputValue } from "./display.ts";
import { evaluate, factoryText, resolveCell, type Exports, type Factory } from "./inside/evaluate.ts";
import { noDevice } from "./inside/device.ts";
import { libraries } from "./inside/libraries.ts";
import type { Run } from "./inside/notebook.ts";
import type { Compiled } from "./transpile.ts";

export interface Shown {
  displays: Display[];
  inputs: readonly InputSpec[];
  exports: Exports;
  /** As the page's status line would name it; undefined where nothing computed with tensors, or the run was ended. */
  engine?: EngineName | undefined;
}

export interface NodeRun {
  inputs?: Readonly<Record<string, InputValue>>;
  /** End a `live` loop after so many turns; what it showed until then is the answer. */
  turns?: number;
}

class Enough extends Error {}

/**
 * Runs one cell and, before it, what it imports. This is no jail: only the course's own code may come here.
 * @param cells every cell of the chapter by id; given again, the cells that were imported are not run anew
 * @throws what the cell throws
 */
export async function runInNode(
  cells: ReadonlyMap<string, Compiled>,
  id: string,
  options: NodeRun = {},
): Promise<Shown> {
  const running = exportsOf(cells);
  const exported = new Map<string, Exports>();

  async function run(cell: string, given: NodeRun): Promise<Shown> {
    const compiled = cells.get(cell);
    if (!compiled)
      throw new Error(`runInNode: there is no cell "${cell}"; the chapter has ${[...cells.keys()].join(", ")}.`);
    for (const specifier of compiled.imports.filter((name) => name.startsWith("./"))) {
      const needed = resolveCell(specifier, cell);
      if (!running.has(needed)) running.set(needed, run(needed, {}).then(({ exports }) => exports));
      exported.set(needed, await running.get(needed)!);
    }
    return evaluateInNode(compiled, cell, exported, given);
  }

  return run(id, options);
}

const known = new WeakMap<ReadonlyMap<string, Compiled>, Map<string, Promise<Exports>>>();

/** What cells of a chapter export when another imports them: one that trains is run once for all that need it. */
function exportsOf(cells: ReadonlyMap<string, Compiled>): Map<string, Promise<Exports>> {
  const running = known.get(cells) ?? new Map<string, Promise<Exports>>();
  known.set(cells, running);
  return running;
}

async function evaluateInNode(
  compiled: Compiled,
  cell: string,
  cells: ReadonlyMap<string, Exports>,
  { inputs = {}, turns = Infinity }: NodeRun,
): Promise<Shown> {
  const factory = new Script(factoryText(compiled.code), { filename: `cell:${cell}.ts` }).runInThisContext() as Factory;
  const displays: Display[] = [];
  let specs: readonly InputSpec[] = [];
  const send: Run["send"] = (output) => {
    specs = output.inputs;
    displays.length = Math.min(displays.length, output.total);
    for (const [slot, display] of output.changed) displays[slot] = display;
  };
  const plot = compiled.imports.includes("@observablehq/plot") ? await import("./inside/plot.ts") : undefined;
  plot?.attach();
  try {
    const run: Run = {
      inputs,
      send,
      breathe: countdown(turns),
      now: turns === Infinity ? () => 0 : hurried(),
      device: noDevice,
      plotTree: (value) => plot?.plotTree(value),
    };
    const available = plot ? { ...libraries, "@observablehq/plot": plot.library } : libraries;
    const { exports, engine } = await evaluate(factory, cell, { libraries: available, cells }, run);
    return { displays, inputs: specs, exports, engine };
  } catch (error) {
    if (error instanceof Enough) return { displays, inputs: specs, exports: {} };
    throw error;
  } finally {
    if (plot) for (const name of ["document", "window"]) Reflect.deleteProperty(globalThis, name);
  }
}

/** Breathes so many times and then ends the run, as a reader's Stop would. */
function countdown(turns: number): Run["breathe"] {
  let left = turns;
  return () => (--left < 0 ? Promise.reject(new Enough()) : Promise.resolve());
}

/** A clock on which every turn takes a second, so that every turn is sent and breathes. */
function hurried(): Run["now"] {
  let seconds = 0;
  return () => 1000 * seconds++;
}
