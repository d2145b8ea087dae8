/** What a running cell gets when it imports "notebook": every call becomes typed data for the page. */
import { Tensor } from "../../compute/index.ts";
import type { Display, Entry, InputSpec, InputValue, PlotTree } from "../display.ts";
import type { Progress } from "../protocol.ts";
import type { Device, MatrixLike, Notebook, VectorLike } from "./api.ts";
import { filmOf, planeOf, spectrumOf } from "./figures.ts";
import { write } from "./plain.ts";
import { wordsWithin } from "./words.ts";

/** One run of one cell, as the notebook object sees it. */
export interface Run {
  readonly inputs: Readonly<Record<string, InputValue>>;
  /** Sends what changed since the last time. */
  send(output: {
    inputs: readonly InputSpec[];
    changed: readonly (readonly [number, Display])[];
    total: number;
    progress?: Progress;
  }): void;
  /** Lets the worker listen for a moment; throws when the reader pressed Stop. */
  breathe(): Promise<void>;
  now(): number;
  readonly device: Device;
  /** A Plot figure as a tree, or undefined when the value is none. */
  plotTree(value: unknown): PlotTree | undefined;
}

/** Between two pictures of a long run; 25 a second look like motion and cost little. */
const redraw = 40; // ms
const most = { displays: 200, logs: 200 };

export function createNotebook(run: Run): {
  notebook: Notebook;
  show(value: unknown): void;
  log(level: "log" | "warn" | "error", values: readonly unknown[]): void;
  flush(): void;
  emit(display: Display): void;
} {
  const inputs: InputSpec[] = [];
  let changed = new Map<number, Display>();
  let slot = 0;
  let logs = 0;
  let progress: Progress | undefined;

  function emit(display: Display): void {
    if (slot >= most.displays)
      throw new RangeError(`A cell may show at most ${most.displays} things; put them in one table or figure.`);
    changed.set(slot++, display);
  }

  function input<Spec extends InputSpec>(spec: Spec, accept: (value: InputValue) => boolean): Spec["value"] {
    if (inputs.some(({ label }) => label === spec.label))
      throw new Error(`${spec.kind}: "${spec.label}" is used twice in this cell; give each control its own label.`);
    const given = run.inputs[spec.label];
    const value = given !== undefined && accept(given) ? (given as Spec["value"]) : spec.value;
    inputs.push({ ...spec, value } as InputSpec);
    return value;
  }

  function flush(): void {
    run.send({ inputs, changed: [...changed], total: slot, ...(progress && { progress }) });
    changed = new Map();
  }

  async function* live<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item> {
    const first = slot;
    let drawn = -Infinity;
    for await (const item of items) {
      slot = first;
      yield item;
      progress = progressOf(item) ?? progress;
      if (run.now() - drawn < redraw) continue;
      flush();
      await run.breathe();
      drawn = run.now();
    }
  }

  const notebook: Notebook = {
    slider: (label, { min, max, step = (max - min) / 100, value }) =>
      input(
        { kind: "slider", label, min, max, step, value },
        (given) => typeof given === "number" && given >= min && given <= max,
      ) as number,
    select: (label, options, value) =>
      input({ kind: "select", label, options, value: value ?? options[0] ?? "" }, (given) =>
        options.includes(given as never),
      ) as never,
    toggle: (label, value = false) =>
      input({ kind: "toggle", label, value }, (given) => typeof given === "boolean") as boolean,
    textField: (label, { value = "", maxLength = 200 } = {}) =>
      input(
        { kind: "text", label, value, maxLength },
        (given) => typeof given === "string" && given.length <= maxLength,
      ) as string,
    sentenceField: (label, { value, min = 1, max = 12 }) =>
      wordsWithin(notebook.textField(label, { value, maxLength: 20 * max }), { label, min, max }),
    button: (label) => input({ kind: "button", label, value: 0 }, (given) => typeof given === "number") as number,
    matrixField: (label, { value, rows, columns, min = -Infinity, max = Infinity, step = 0.1, resizable = false }) => {
      const start = toMatrix(value).map((row) => row.map((entry) => entry ?? 0));
      const given = run.inputs[label];
      const shape = resizable && isTable(given) ? given : start; // a pasted table brings its own shape
      return input(
        { kind: "matrix", label, ...named(shape, { rows, columns }), min, max, step, resizable, value: start },
        (table) => sameShape(table, shape),
      ) as number[][];
    },
    switches: (label, { rows, options, value, heads = false }) => {
      if (rows.length > 64 || options.length < 2 || options.length > 8) {
        const got = `${rows.length} rows of ${options.length}`;
        throw new RangeError(`switches "${label}": expected up to 64 rows of 2 to 8 options, got ${got}.`);
      }
      const start = rows.map((_, i) => value?.[i] ?? options[0]!);
      return input({ kind: "switches", label, rows, options, heads, value: start }, (given) =>
        isChoice(given, rows.length, options),
      ) as never;
    },
    painter: (label, { value, rows, columns, stochastic = false }) => {
      const start = toShares(value, stochastic, label);
      const spec = { kind: "painter", label, ...named(start, { rows, columns }), stochastic } as const;
      return (
        input({ ...spec, value: { start, painted: start } }, (given) => isPainting(given, start)) as {
          painted: number[][];
        }
      ).painted;
    },

    text: (value) => emit({ kind: "text", text: typeof value === "string" ? value : write(value, 4) }),
    result: (name, value, options) => emit({ kind: "result", name, value, ...options }),
    matrix: (values, options) => emit({ kind: "matrix", values: toMatrix(values), ...options }),
    heatmap: (values, options) => emit({ kind: "heatmap", values: toMatrix(values), ...options }),
    alignment: (values, options) => {
      const map = toMatrix(values);
      const outside = options.gold.find(([row, column]) => map[row]?.[column] === undefined);
      if (!outside) return emit({ kind: "heatmap", values: map, ...options });
      const shape = `${map.length} x ${map[0]?.length ?? 0}`;
      throw new RangeError(`alignment: gold cell [${outside.join(", ")}] lies outside the matrix, which is ${shape}.`);
    },
    film: (frames, options) =>
      emit(
        filmOf(
          frames.map((frame) => ({ at: frame.at, values: toMatrix(frame.values) })),
          options,
        ),
      ),
    heads: (values, { names, ...options } = {}) => {
      const list = values instanceof Tensor ? (values.toArray() as number[][][]) : values.map(toMatrix);
      emit({
        kind: "heads",
        heads: list.map((matrix, i) => ({ name: names?.[i] ?? String(i + 1), values: matrix })),
        ...options,
      });
    },
    curves: (series, options) => emit({ kind: "curves", series, ...options }),
    bars: (bars, options) => emit({ kind: "bars", bars, ...options }),
    table: (columns, rows, options) => emit({ kind: "table", columns, rows, ...options }),
    tokens: (tokens, { weights, ...options } = {}) =>
      emit({ kind: "tokens", tokens, ...(weights && { weights: toVector(weights) }), ...options }),
    triangle: (corners, points, options) => emit({ kind: "triangle", corners, points, ...options }),
    race: (lines, options) => emit({ kind: "race", lines, ...options }),
    verdict: (card) => emit({ kind: "verdict", ...card }),
    spectrum: (spectra, options) =>
      emit(
        spectrumOf(
          spectra.map((each) => ({ ...each, values: toVector(each.values) })),
          options,
        ),
      ),
    plane: (points, options) => emit(planeOf(points, options)),
    display: show,
    live,
    device: run.device,
  };

  function show(value: unknown): void {
    if (value === undefined) return;
    const tree = run.plotTree(value);
    if (tree) return emit({ kind: "plot", tree });
    const plain = value instanceof Tensor ? value.toArray() : value;
    if (isMatrix(plain)) return notebook.matrix(plain);
    notebook.text(plain);
  }

  function log(level: "log" | "warn" | "error", values: readonly unknown[]): void {
    if (++logs > most.logs) return;
    const text = values.map((value) => (typeof value === "string" ? value : write(value, 6))).join(" ");
    emit({ kind: "log", level, text: logs === most.logs ? "… (more lines are not shown)" : text });
  }

  return { notebook, show, log, flush, emit };
}

function progressOf(item: unknown): Progress | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { step, steps } = item as Partial<Progress>;
  return typeof step === "number" && typeof steps === "number" ? { step, steps } : undefined;
}

function toMatrix(values: MatrixLike): Entry[][] {
  const rows: readonly (readonly Entry[])[] = values instanceof Tensor ? values.toArray<number[][]>() : values;
  if (!isList(rows) || !rows.every(isList)) {
    throw new TypeError(
      `expected a matrix (rows of numbers, or a tensor of rank 2), got ${write(values, 3).slice(0, 80)}`,
    );
  }
  return rows.map((row) => [...row]);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function toVector(values: VectorLike): number[] {
  return values instanceof Tensor ? (values.toArray() as number[]) : [...values];
}

function isMatrix(value: unknown): value is number[][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => Array.isArray(row) && row.every((entry) => typeof entry === "number"))
  );
}

type Names = Partial<Record<"rows" | "columns", readonly string[]>>;

/** Rows and columns without names, or with names of another number, are counted from 0, as in code. */
function named(values: readonly (readonly number[])[], { rows, columns }: Names) {
  const [first = []] = values;
  return {
    rows: rows?.length === values.length ? rows : values.map((_, i) => String(i)),
    columns: columns?.length === first.length ? columns : first.map((_, i) => String(i)),
  };
}

/** A matrix of numbers in [0, 1]; rows of a stochastic one are divided by their sum. */
function toShares(values: MatrixLike, stochastic: boolean, label: string): number[][] {
  const start = toMatrix(values).map((row) => row.map((entry) => entry ?? 0));
  const columns = start[0]?.length ?? 0;
  if (start.length > 12 || columns > 12 || start.some((row) => row.length !== columns)) {
    const got = `${start.length} rows of ${[...new Set(start.map((row) => row.length))].join(", ")}`;
    throw new RangeError(`painter "${label}": expected rows of one length, at most 12 x 12, got ${got}.`);
  }
  const sums = start.map((row) => row.reduce((sum, entry) => sum + entry, 0));
  const shares = stochastic ? start.map((row, i) => row.map((entry) => entry / sums[i]!)) : start;
  if (shares.flat().every((share) => share >= 0 && share <= 1)) return shares;
  throw new RangeError(
    `painter "${label}": expected numbers from 0 to 1 (stochastic: from 0 up, some of each row above 0), ` +
      `got ${write(start, 3).slice(0, 80)}`,
  );
}

/** A painting belongs to the matrix it began with: after another preset was chosen, it is gone. */
function isPainting(given: unknown, start: readonly (readonly number[])[]): boolean {
  const { start: from, painted } = given as { start?: unknown; painted?: unknown };
  return sameShape(painted, start) && JSON.stringify(from) === JSON.stringify(start);
}

function isChoice(given: unknown, rows: number, options: readonly string[]): boolean {
  return Array.isArray(given) && given.length === rows && given.every((one) => options.includes(one as string));
}

/** Rows of numbers, all as long as the first. */
function isTable(given: unknown): given is number[][] {
  return Array.isArray(given) && Array.isArray(given[0]) && sameShape(given, given.map(() => given[0] as number[]));
}

function sameShape(given: unknown, start: readonly (readonly number[])[]): boolean {
  return (
    Array.isArray(given) &&
    given.length === start.length &&
    given.every((row, i) => Array.isArray(row) && row.length === start[i]?.length && row.every(Number.isFinite))
  );
}
