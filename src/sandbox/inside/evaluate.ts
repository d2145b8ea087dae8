/** Running one compiled cell: the same code in the browser's worker and in Node. */
import type { EngineName } from "../../compute/index.ts";
import type { Failure } from "../protocol.ts";
import type { Compiled } from "../transpile.ts";
import { chooseEngine } from "./engine.ts";
import { createNotebook, type Run } from "./notebook.ts";
import { agrees, write } from "./plain.ts";

export type Exports = Readonly<Record<string, unknown>>;

/** A compiled cell as a function; what it imports, asserts, shows and logs comes in, its exports come out. */
export type Factory = (
  $import: (specifier: string) => unknown,
  $expect: (line: number, expected: string, value: () => Promise<unknown>) => Promise<void>,
  $show: (value: unknown) => void,
  console: Pick<Console, "log" | "info" | "warn" | "error">,
) => Promise<Exports>;

/** The module text around a compiled cell. It begins on line 1, so that the reader's line numbers hold. */
export function moduleText(code: Compiled["code"], cell: string): string {
  return `export default ${factoryText(code)};\n//# sourceURL=cell:${cell}.ts`;
}

export function factoryText(code: Compiled["code"]): string {
  return `async ($import, $expect, $show, console) => {${code}}`;
}

/** Every library a cell may import, and the exports of the cells that ran before it. */
export interface Modules {
  libraries: Readonly<Record<string, Exports>>;
  cells: ReadonlyMap<string, Exports>;
}

export interface Evaluated {
  exports: Exports;
  /** Which engine did the arithmetic; undefined where the cell imported nothing that computes with tensors. */
  engine: EngineName | undefined;
}

/** @throws what the cell throws. Everything shown until then has been sent. */
export async function evaluate(factory: Factory, cell: string, modules: Modules, run: Run): Promise<Evaluated> {
  const engine = chooseEngine();
  const { notebook, show, log, flush, emit } = createNotebook({ ...run, breathe: engine.keptOver(run.breathe) });
  let computes = false;
  const importModule = (specifier: string): unknown => {
    computes ||= specifier === "compute" || specifier === "experiments";
    return specifier === "notebook" ? named("notebook", { ...notebook }) : findModule(specifier, cell, modules);
  };
  const expect = async (line: number, expected: string, value: () => Promise<unknown>): Promise<void> => {
    emit({ kind: "assertion", line, expected, ...(await judge(expected, value)) });
  };
  const console = { log: logger("log"), info: logger("log"), warn: logger("warn"), error: logger("error") };
  function logger(level: "log" | "warn" | "error") {
    return (...values: unknown[]): void => log(level, values);
  }
  try {
    const exports = await factory(importModule, expect, show, console);
    return { exports, engine: computes ? engine.name() : undefined };
  } finally {
    engine.end();
    flush();
  }
}

async function judge(expected: string, value: () => Promise<unknown>): Promise<{ ok: boolean; got: string }> {
  const message = /^throws\s+"(.*)"$/.exec(expected)?.[1];
  if (message === undefined) {
    const got = await value();
    return { ok: agrees(got, expected), got: write(got, 6) };
  }
  try {
    return { ok: false, got: write(await value(), 6) };
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return { ok: got.includes(message), got: `throws ${JSON.stringify(got)}` };
  }
}

function findModule(specifier: string, cell: string, { libraries, cells }: Modules): unknown {
  const library = libraries[specifier];
  if (library) return named(specifier, library);
  const earlier = cells.get(resolveCell(specifier, cell));
  if (earlier) return named(specifier, earlier);
  const choice = ["notebook", ...Object.keys(libraries)].map((name) => `"${name}"`).join(", ");
  throw new Error(
    `A cell cannot import "${specifier}"; it may import ${choice} and earlier cells of its chapter such as "./name.ts".`,
  );
}

/** `"./sentence.ts"` in cell `01-one-row/softmax` is the cell `01-one-row/sentence`. */
export function resolveCell(specifier: string, cell: string): string {
  return cell.slice(0, cell.lastIndexOf("/") + 1) + specifier.replace(/^\.\//, "").replace(/\.ts$/, "");
}

/** Asking a module for a name it does not have is an error that says so, not `undefined`. */
function named(specifier: string, exports: Exports): Exports {
  return new Proxy(
    { ...exports },
    {
      get(target, name) {
        if (typeof name === "symbol" || name in target) return target[name as string];
        const near = Object.keys(target).filter(
          (known) => known.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
        );
        throw new ReferenceError(
          `"${specifier}" has no export "${name}"${near.length > 0 ? `; did you mean ${near.slice(0, 3).join(" or ")}?` : "."}`,
        );
      },
    },
  );
}

const FRAME = /cell:([^\s()]+?)\.ts:(\d+):\d+/g;

/** An error as data: message, kind, and the reader's own lines it passed through, innermost first. Never throws. */
export function describeFailure(error: unknown): Failure {
  try {
    if (!(error instanceof Error)) return { name: "Error", message: write(error, 6).slice(0, 2000), frames: [] };
    const frames = [...String(error.stack).matchAll(FRAME)].map(([, cell = "", line]) => ({
      cell,
      line: Number(line),
    }));
    return {
      name: String(error.name).slice(0, 100),
      message: String(error.message).slice(0, 2000),
      frames: frames.slice(0, 10),
    };
  } catch {
    return { name: "Error", message: "The code threw something that cannot be read.", frames: [] };
  }
}
