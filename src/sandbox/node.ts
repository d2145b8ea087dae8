/** The cells of a chapter in Node: at build, for the figures a page shows before any script, and in the tests. */
import { Script } from "node:vm";
import type { Display, InputSpec, InputValue } from "./display.ts";
import { evaluate, factoryText, resolveCell, type Exports, type Factory } from "./inside/evaluate.ts";
import { libraries } from "./inside/libraries.ts";
import type { Run } from "./inside/notebook.ts";
import type { Compiled } from "./transpile.ts";

export interface Shown {
  displays: Display[];
  inputs: readonly InputSpec[];
  exports: Exports;
}

/**
 * Runs one cell and, before it, what it imports. This is no jail: only the course's own code may come here.
 * @param cells every cell of the chapter by id
 * @throws what the cell throws
 */
export async function runInNode(cells: ReadonlyMap<string, Compiled>, id: string, inputs: Readonly<Record<string, InputValue>> = {}): Promise<Shown> {
  const exported = new Map<string, Exports>();

  async function run(cell: string, given: Readonly<Record<string, InputValue>>): Promise<Shown> {
    const compiled = cells.get(cell);
    if (!compiled) throw new Error(`runInNode: there is no cell "${cell}"; the chapter has ${[...cells.keys()].join(", ")}.`);
    for (const specifier of compiled.imports.filter((name) => name.startsWith("./"))) {
      const needed = resolveCell(specifier, cell);
      if (!exported.has(needed)) exported.set(needed, (await run(needed, {})).exports);
    }
    return evaluateInNode(compiled, cell, exported, given);
  }

  return run(id, inputs);
}

async function evaluateInNode(compiled: Compiled, cell: string, cells: ReadonlyMap<string, Exports>, inputs: Readonly<Record<string, InputValue>>): Promise<Shown> {
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
    const run: Run = { inputs, send, breathe: () => Promise.resolve(), now: () => performance.now(), plotTree: (value) => plot?.plotTree(value) };
    const known = plot ? { ...libraries, "@observablehq/plot": plot.library } : libraries;
    const exports = await evaluate(factory, cell, { libraries: known, cells }, run);
    return { displays, inputs: specs, exports };
  } finally {
    if (plot) for (const name of ["document", "window"]) Reflect.deleteProperty(globalThis, name);
  }
}
