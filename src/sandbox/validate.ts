/**
 * The border guard: what a worker sends is data of unknown making. Only values of these shapes pass; unknown keys are
 * dropped, numbers that are not finite become empty entries, and what does not fit is refused as a whole.
 */
import * as v from "valibot";
import type { PlotTree } from "./display.ts";
import type { Event } from "./protocol.ts";

const most = { text: 4_000, label: 200, rows: 1_000, points: 20_000, items: 500, displays: 250, nodes: 20_000 };

const words = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, most.text)),
);
const label = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, most.label)),
);
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const digits = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12));
/** Any number, NaN too, which `v.number()` refuses. */
const anyNumber = v.custom<number>((value) => typeof value === "number");
const entry = v.pipe(
  v.nullable(anyNumber),
  v.transform((value) => (value !== null && Number.isFinite(value) ? value : null)),
);
const list = <Item extends v.GenericSchema>(item: Item, limit = most.items) =>
  v.pipe(v.array(item), v.maxLength(limit));
const shares = list(list(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 12), 12);
const matrix = list(list(entry, most.rows), most.rows);
const span = v.tuple([finite, finite]);
const labels = v.optional(list(label, most.rows));
const title = v.optional(label);
const head = v.optional(count);
/** A loss that is NaN has no place on a curve; the rest of the curve stays. */
const points = v.pipe(
  list(v.tuple([anyNumber, anyNumber]), most.points),
  v.transform((all) => all.filter((point) => point.every(Number.isFinite))),
);
const mark = v.optional(v.pipe(count, v.maxValue(3)));
const phase = v.pipe(
  v.object({ from: finite, to: finite, label }),
  v.check(({ from, to }) => from < to),
);
/** Moments in their order; all numbers of all frames cross the border again at every redraw, so they are counted. */
const frames = v.pipe(
  list(v.object({ at: finite, values: matrix })),
  v.minLength(1),
  v.check((all) => all.every((frame, i) => i === 0 || frame.at > all[i - 1]!.at)),
  v.check((all) => all.reduce((sum, { values }) => sum + values.flat().length, 0) <= most.points),
);
const references = v.optional(list(v.object({ value: finite, label })));

const verdict = v.picklist(["supported", "partly", "not-as-stated"]);
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const plotTree: v.GenericSchema<PlotTree> = v.lazy(() =>
  v.union([
    words,
    v.pipe(v.tuple([v.string(), v.record(v.string(), v.string()), list(plotTree, most.nodes)]), v.readonly()),
  ]),
);

const display = v.variant("kind", [
  v.object({ kind: v.literal("text"), text: words }),
  v.object({
    kind: v.literal("result"),
    name: label,
    label,
    value: finite,
    samples: v.optional(list(finite)),
    digits: v.optional(digits),
  }),
  v.object({
    kind: v.literal("matrix"),
    values: matrix,
    rows: labels,
    columns: labels,
    title,
    digits: v.optional(digits),
  }),
  v.object({
    kind: v.literal("heatmap"),
    values: matrix,
    rows: labels,
    columns: labels,
    title,
    digits: v.optional(digits),
    domain: v.optional(span),
    signed: v.optional(v.boolean()),
    mask: v.optional(list(list(v.boolean(), most.rows), most.rows)),
    rowAxis: title,
    columnAxis: title,
    headColours: v.optional(v.boolean()),
    outline: v.optional(list(v.tuple([count, count]))),
    gold: v.optional(list(v.tuple([count, count]))),
  }),
  v.object({
    kind: v.literal("film"),
    frames,
    at: label,
    rows: labels,
    columns: labels,
    title,
    digits: v.optional(digits),
    domain: v.optional(span),
    signed: v.optional(v.boolean()),
    mask: v.optional(list(list(v.boolean(), most.rows), most.rows)),
    rowAxis: title,
    columnAxis: title,
    headColours: v.optional(v.boolean()),
  }),
  v.object({
    kind: v.literal("heads"),
    heads: list(v.object({ name: label, values: matrix }), 64),
    rows: labels,
    columns: labels,
    average: v.optional(v.boolean()),
    difference: v.optional(v.union([v.literal("average"), v.tuple([count, count])])),
    title,
  }),
  v.object({
    kind: v.literal("curves"),
    x: label,
    y: label,
    title,
    references,
    xDomain: v.optional(span),
    yDomain: v.optional(span),
    phases: v.optional(list(phase, 20)),
    xReverse: v.optional(v.boolean()),
    yLog: v.optional(v.boolean()),
    source: title,
    series: list(v.object({ name: label, points, head, group: title, mark })),
  }),
  v.object({
    kind: v.literal("bars"),
    value: label,
    title,
    references,
    domain: v.optional(span),
    digits: v.optional(digits),
    source: title,
    bars: list(v.object({ label, value: finite, samples: v.optional(list(finite)), head })),
  }),
  v.object({
    kind: v.literal("table"),
    columns: list(label),
    rows: list(list(v.union([v.number(), words])), most.rows),
    title,
    digits: v.optional(digits),
  }),
  v.object({
    kind: v.literal("tokens"),
    tokens: list(label),
    weights: v.optional(list(finite)),
    from: v.optional(count),
    title,
  }),
  v.object({
    kind: v.literal("triangle"),
    corners: v.tuple([label, label, label]),
    title,
    points: list(v.object({ weights: v.tuple([finite, finite, finite]), label, head })),
  }),
  v.object({
    kind: v.literal("race"),
    value: label,
    left: title,
    from: v.optional(v.pipe(count, v.minValue(1))),
    title,
    references,
    domain: v.optional(span),
    digits: v.optional(digits),
    lines: list(
      v.object({
        name: label,
        steps: list(v.object({ left: count, value: finite, removed: title }), 200),
      }),
      12,
    ),
  }),
  v.object({
    kind: v.literal("verdict"),
    claim: label,
    words: v.optional(words),
    bet: v.optional(v.object({ stance: verdict, confidence: v.optional(percent) })),
    verdict: v.optional(verdict),
    rule: list(v.object({ verdict, conditions: list(v.object({ text: words, holds: v.boolean() }), 20) }), 20),
    numbers: list(
      v.object({
        label,
        value: v.optional(finite),
        samples: v.optional(list(finite)),
        digits: v.optional(digits),
      }),
      40,
    ),
    neighbour: v.optional(words),
  }),
  v.object({ kind: v.literal("plot"), tree: plotTree, title }),
  v.object({ kind: v.literal("assertion"), line: count, ok: v.boolean(), expected: words, got: words }),
  v.object({ kind: v.literal("log"), level: v.picklist(["log", "warn", "error"]), text: words }),
]);

const input = v.variant("kind", [
  v.object({ kind: v.literal("slider"), label, min: finite, max: finite, step: finite, value: finite }),
  v.object({ kind: v.literal("select"), label, options: list(label, 100), value: label }),
  v.object({ kind: v.literal("toggle"), label, value: v.boolean() }),
  v.object({ kind: v.literal("text"), label, value: words, maxLength: count }),
  v.object({ kind: v.literal("button"), label, value: count }),
  v.object({
    kind: v.literal("matrix"),
    label,
    rows: list(label, 40),
    columns: list(label, 40),
    min: v.number(),
    max: v.number(),
    step: v.number(),
    value: list(list(finite, 40), 40),
  }),
  v.pipe(
    v.object({
      kind: v.literal("switches"),
      label,
      rows: list(label, 64),
      options: v.pipe(list(label, 8), v.minLength(2)),
      heads: v.boolean(),
      value: list(label, 64),
    }),
    v.check(({ rows, options, value }) => value.length === rows.length && value.every((one) => options.includes(one))),
  ),
  v.pipe(
    v.object({
      kind: v.literal("painter"),
      label,
      rows: list(label, 12),
      columns: list(label, 12),
      stochastic: v.boolean(),
      value: v.object({ start: shares, painted: shares }),
    }),
    v.check(({ rows, columns, value: { start, painted } }) =>
      [start, painted].every((grid) => hasShape(grid, rows.length, columns.length)),
    ),
  ),
]);

function hasShape(grid: readonly (readonly unknown[])[], rows: number, columns: number): boolean {
  return grid.length === rows && grid.every((row) => row.length === columns);
}

const failure = v.object({ name: label, message: words, frames: list(v.object({ cell: label, line: count }), 20) });

const event = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  v.object({
    type: v.literal("output"),
    run: count,
    inputs: list(input, 40),
    changed: list(v.tuple([count, display]), most.displays),
    total: v.pipe(count, v.maxValue(most.displays)),
    progress: v.optional(v.object({ step: finite, steps: finite })),
  }),
  v.object({ type: v.literal("done"), run: count, engine: v.optional(v.picklist(["simd", "relaxed", "reference"])) }),
  v.object({ type: v.literal("failed"), run: count, failure }),
  v.object({ type: v.literal("stopped"), run: count }),
]);

/** The event as clean data, or undefined when it is not one. */
export function readEvent(data: unknown): Event | undefined {
  const result = v.safeParse(event, data);
  return result.success ? result.output : undefined;
}

const finding = v.variant("type", [
  v.object({ type: v.literal("started") }),
  v.object({ type: v.literal("checked"), report: v.unknown() }),
  v.object({ type: v.literal("checks-failed"), failure }),
]);

export function readFinding(data: unknown): v.InferOutput<typeof finding> | undefined {
  const result = v.safeParse(finding, data);
  return result.success ? result.output : undefined;
}
