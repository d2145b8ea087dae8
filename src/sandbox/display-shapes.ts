import * as v from "valibot";
import type { PlotTree } from "./display.ts";
import {
  anyNumber,
  count,
  digits,
  finite,
  head,
  label,
  labels,
  list,
  matrix,
  most,
  span,
  title,
  words,
} from "./shapes.ts";

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
const planePoints = v.pipe(
  list(
    v.object({
      kind: v.picklist(["key", "query", "point"]),
      x: finite,
      y: finite,
      label,
      head,
      links: v.optional(list(count, 100)),
    }),
    300,
  ),
  v.check((all) => all.every(({ links = [] }) => links.every((to) => to < all.length))),
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

const matrixOptions = { rows: labels, columns: labels, title, digits: v.optional(digits) };
const mapOptions = {
  ...matrixOptions,
  domain: v.optional(span),
  signed: v.optional(v.boolean()),
  mask: v.optional(list(list(v.boolean(), most.rows), most.rows)),
  rowAxis: title,
  columnAxis: title,
  headColours: v.optional(v.boolean()),
};

/** One display: its kind decides which shape it must have. */
export const display = v.variant("kind", [
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
    ...matrixOptions,
  }),
  v.object({
    kind: v.literal("heatmap"),
    values: matrix,
    ...mapOptions,
    outline: v.optional(list(v.tuple([count, count]))),
    gold: v.optional(list(v.tuple([count, count]))),
    goldName: v.optional(label),
  }),
  v.object({
    kind: v.literal("film"),
    frames,
    at: label,
    ...mapOptions,
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
  v.object({
    kind: v.literal("spectrum"),
    spectra: list(
      v.object({ name: label, values: list(finite, most.rows), effectiveRank: v.optional(finite), head }),
      32,
    ),
    rank: v.optional(v.object({ value: v.pipe(count, v.maxValue(most.rows)), label })),
    log: v.optional(v.boolean()),
    title,
    source: title,
  }),
  v.object({
    kind: v.literal("plane"),
    points: planePoints,
    guide: v.picklist(["circle", "none"]),
    x: title,
    y: title,
    title,
  }),
  v.object({ kind: v.literal("plot"), tree: plotTree, title }),
  v.object({ kind: v.literal("assertion"), line: count, ok: v.boolean(), expected: words, got: words }),
  v.object({ kind: v.literal("log"), level: v.picklist(["log", "warn", "error"]), text: words }),
]);
