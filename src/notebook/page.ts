/** The cells of a page: who imports whom, what has to run before what, and what is stale. */
import type { InputValue } from "../sandbox/display.ts";
import { resolveCell } from "../sandbox/inside/evaluate.ts";
import type { Failure, Limits, Realm } from "../sandbox/protocol.ts";
import type { Compiled } from "../sandbox/transpile.ts";
import { reduce, untouched, type CellEvent, type CellState } from "./cell.ts";

export interface Cell {
  /** `<chapter>/<name>` */
  id: string;
  /** The course's own text, compiled at build: an untouched cell needs no compiler in the page. */
  compiled: Compiled;
  /** A long run: started by the reader only, never by a change elsewhere. */
  long: boolean;
  limits: Limits;
}

export interface Notebook {
  add(cell: Cell, state?: Partial<CellState>): void;
  state(id: string): CellState;
  /** Called at once with the present state (also of a cell that is yet to be added), then at every change. Returns the way to stop. */
  watch(id: string, listener: (state: CellState) => void): () => void;
  /** Runs what the cell imports first (where that is not fresh), then the cell, then what imports from it. */
  run(id: string): Promise<void>;
  /** Every cell that is not fresh, from the top; a failure does not keep the others from running. */
  runAll(onTurn?: (cell: number, cells: number) => void): Promise<void>;
  stop(id: string): void;
  stopAll(): void;
  setInput(id: string, label: string, value: InputValue): void;
  /** The reader's text; `undefined` puts the course's text back. */
  edit(id: string, text: string | undefined): void;
}

interface Entry {
  cell: Cell;
  state: CellState;
  text: string | undefined;
  compiled: Promise<Compiled> | undefined;
  /** The realm's generation in which its exports live, if they follow from its present text and inputs. */
  fresh: number | undefined;
  running: Promise<void> | undefined;
  again: boolean;
  stop: (() => void) | undefined;
}

export interface Setup {
  realm: Realm;
  /** Only called for text the reader changed. */
  compile(text: string): Promise<Compiled>;
  now(): number; // ms
}

export function createNotebook({ realm, compile, now }: Setup): Notebook {
  const entries = new Map<string, Entry>();
  const listeners = new Map<string, Set<(state: CellState) => void>>();
  let rounds = 0; // of running all

  function entry(id: string): Entry {
    const found = entries.get(id);
    if (!found)
      throw new Error(
        `notebook: there is no cell "${id}" on this page; it has ${[...entries.keys()].join(", ") || "none"}.`,
      );
    return found;
  }

  function change(target: Entry, event: CellEvent): void {
    const state = reduce(target.state, event);
    if (state === target.state) return;
    target.state = state;
    tell(target.cell.id, state);
  }

  function tell(id: string, state: CellState): void {
    for (const listener of listeners.get(id) ?? []) listener(state);
  }

  const compiledOf = (target: Entry): Promise<Compiled> =>
    (target.compiled ??= target.text === undefined ? Promise.resolve(target.cell.compiled) : compile(target.text));

  /** Direct imports by the course's text; an edited text is asked once it is compiled. */
  async function importsOf(target: Entry): Promise<Entry[]> {
    const { imports } = await compiledOf(target).catch(() => target.cell.compiled);
    return imports
      .filter((name) => name.startsWith("./"))
      .flatMap((name) => entries.get(resolveCell(name, target.cell.id)) ?? []);
  }

  async function importersOf(target: Entry): Promise<Entry[]> {
    const found: Entry[] = [];
    for (const other of entries.values()) if ((await importsOf(other)).includes(target)) found.push(other);
    return found;
  }

  /** What the cell imports, made fresh. A cell that imports itself in a circle is an error of its author. */
  async function prepare(target: Entry, path: readonly Entry[]): Promise<void> {
    for (const needed of await importsOf(target)) {
      if (path.includes(needed))
        throw new Error(
          `The cells ${[...path, needed].map(({ cell }) => cell.id.split("/").pop()).join(" → ")} import each other in a circle.`,
        );
      if (needed.fresh === realm.generation) continue;
      await once(needed, [...path, needed]);
      if (needed.fresh !== realm.generation)
        throw new Error(
          `It imports from the cell “${needed.cell.id.split("/").pop()}”, which did not finish; look there first.`,
        );
    }
  }

  /** One run at a time per cell; a request that comes meanwhile is remembered once. */
  function once(target: Entry, path: readonly Entry[] = [target]): Promise<void> {
    if (target.running) {
      target.again = true;
      return target.running;
    }
    target.running = (async () => {
      do {
        target.again = false;
        await evaluate(target, path);
      } while (target.again);
    })().finally(() => (target.running = undefined));
    return target.running;
  }

  async function evaluate(target: Entry, path: readonly Entry[]): Promise<void> {
    const { id: cell, limits, long } = target.cell;
    const { values } = target.state;
    change(target, { type: "start", at: now() });
    target.fresh = undefined;
    try {
      const { code, imports } = await compiledOf(target);
      await prepare(target, path);
      const run = realm.run({ cell, code, imports, inputs: values, limits }, (output) =>
        change(target, { type: "output", output }),
      );
      target.stop = run.stop;
      const generation = realm.generation;
      const outcome = await run.outcome;
      if (outcome.status === "done" && realm.generation === generation) target.fresh = generation;
      change(target, { type: "end", outcome, at: now() });
      if (long && target.state.values !== values) change(target, { type: "stale" });
    } catch (error) {
      change(target, { type: "end", outcome: { status: "failed", failure: toFailure(error, cell) }, at: now() });
    } finally {
      target.stop = undefined;
    }
  }

  /** After a cell ran: quick importers follow at once, long ones are marked, nothing runs twice. */
  async function follow(source: Entry, seen: Set<Entry> = new Set([source])): Promise<void> {
    for (const importer of await importersOf(source)) {
      if (seen.has(importer)) continue;
      seen.add(importer);
      importer.fresh = undefined;
      if (importer.cell.long) change(importer, { type: "stale" });
      else await once(importer);
      await follow(importer, seen);
    }
  }

  async function run(id: string): Promise<void> {
    const target = entry(id);
    target.again = false;
    await once(target);
    if (target.state.status === "done") await follow(target);
  }

  return {
    add(cell, state = {}) {
      const added: Entry = {
        cell,
        state: { ...untouched, ...state },
        text: undefined,
        compiled: undefined,
        fresh: undefined,
        running: undefined,
        again: false,
        stop: undefined,
      };
      entries.set(cell.id, added);
      tell(cell.id, added.state);
    },
    state: (id) => entry(id).state,
    watch(id, listener) {
      const others = listeners.get(id) ?? new Set();
      listeners.set(id, others.add(listener));
      listener(entries.get(id)?.state ?? untouched);
      return () => others.delete(listener);
    },
    run,
    async runAll(onTurn) {
      const round = ++rounds;
      for (const [i, target] of [...entries.values()].entries()) {
        if (round !== rounds) return;
        onTurn?.(i + 1, entries.size);
        if (target.fresh !== realm.generation) await once(target);
      }
    },
    stop: (id) => entry(id).stop?.(),
    stopAll() {
      rounds++;
      for (const { stop } of entries.values()) stop?.();
    },
    setInput(id, label, value) {
      const target = entry(id);
      change(target, { type: "input", label, value });
      if (!target.cell.long) void run(id);
      else if (!target.running) change(target, { type: "stale" });
    },
    edit(id, text) {
      const target = entry(id);
      target.text = text;
      target.compiled = undefined;
      target.fresh = undefined;
      change(target, { type: "edit" });
    },
  };
}

/** An error before the run: the text does not parse, or something it imports is missing. */
function toFailure(error: unknown, cell: string): Failure {
  const { name, message, line } = error as Partial<Error & { line: number }>;
  return {
    name: name ?? "Error",
    message: message ?? String(error),
    frames: line === undefined ? [] : [{ cell, line }],
  };
}
