import { axisX, axisY, dot, gridY, lineY, ruleX } from "@observablehq/plot";
import { axisStyle, chart, type Chart } from "../chart.ts";
import { endNames, roomFor, type EndName } from "../ends.ts";
import { datum, drawingTree } from "../figure.ts";
import { formatTick, logTicks } from "../logarithm.ts";
import { ink, layouts, layoutWidth, muted, paper, rule, textWidth, wrapText, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { SpectrumLine, SpectrumView } from "./spectrum.view.ts";

const height: Record<Layout, number> = { wide: 280, narrow: 250 };
const bottom = 44;
const stemGap = 5; // px between the stems of one index
const yTicks = 5;

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function drawSpectrum(view: SpectrumView): Tree[] {
  return layouts.map((layout) => draw(view, layout));
}

function draw(view: SpectrumView, layout: Layout): Tree {
  const width = layoutWidth[layout];
  const names = namesOf(view, layout);
  const frame = { left: layout === "wide" ? 46 : 40, right: roomFor(names), top: view.rank ? 46 : 34, bottom };
  const ticks = view.log ? logTicks(view.yDomain, yTicks) : yTicks;
  const figure = chart({
    width,
    height: height[layout],
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: bottom,
    x: { domain: view.xDomain, type: "linear" },
    y: { domain: view.yDomain, type: view.log ? "log" : "linear" },
    marks: [
      gridY({ ticks, stroke: rule, strokeOpacity: 0.6 }),
      axisX({
        ...axisStyle,
        label: null,
        tickFormat: String,
        ticks: wholeTicks(view.stops.length, layout === "wide" ? 10 : 6),
      }),
      axisY({ ...axisStyle, label: null, ticks, ...(view.log && { tickFormat: formatTick }) }),
      ruleX(view.rank ? [view.rank.value + 0.5] : [], { stroke: ink, strokeDasharray: "2,4", strokeWidth: 1.2 }),
      ...marksOf(view, width - frame.left - frame.right),
    ],
  });
  const children = [
    ...figure.children,
    ...view.lines.flatMap((line) => effectiveRank(line, figure, frame)),
    ...rankName(view, figure, frame),
    axisNames(view, figure, frame),
    endNames(names, figure, frame.right, frame.top, bottom),
    ...stops(view, figure, frame),
  ];
  return drawingTree({ width, height: height[layout], children, layout }, view.summary);
}

/** Stems where there is room for them and a zero to stand on; else dots along a thin line. */
function marksOf({ lines, log, stops }: SpectrumView, room: number) {
  const perIndex = room / stops.length;
  const hasStems = !log && perIndex >= stemGap * (lines.length + 1);
  const shift = (i: number) => (hasStems ? ((i - (lines.length - 1) / 2) * stemGap) / perIndex : 0);
  const points = lines.flatMap(({ values, colour }, line) =>
    values.map(({ index, value }) => ({ x: index + shift(line), y: value, colour, line })),
  );
  const colour = { value: "colour", scale: null };
  const joint = hasStems
    ? ruleX(points, { x: "x", y1: 0, y2: "y", stroke: colour, strokeWidth: 1.6 })
    : lineY(points, { x: "x", y: "y", z: "line", stroke: colour, strokeWidth: 1, strokeOpacity: 0.6 });
  const r = Math.max(1.6, Math.min(3.2, perIndex / 2.5));
  return [joint, dot(points, { x: "x", y: "y", r, fill: colour, stroke: paper, strokeWidth: r > 2 ? 0.8 : 0 })];
}

/** Indices to label: every one, the odd ones, or the first and every fifth, tenth, ... */
function wholeTicks(count: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => count / step <= most) ?? count;
  const isLabelled = (index: number) => index === 1 || index % step === (step === 2 ? 1 : 0);
  return Array.from({ length: count }, (_, i) => i + 1).filter(isLabelled);
}

function namesOf({ lines }: SpectrumView, layout: Layout): EndName[] {
  const room = layoutWidth[layout] * 0.32;
  return lines.flatMap(({ name, colour, values, effectiveRank }) => {
    const end = values.at(-1);
    const texts = [...wrapText(name, room), ...(effectiveRank ? wrapText(effectiveRank.label, room) : [])];
    return end ? [{ lines: texts, x: end.index, y: end.value, colour, reference: false }] : [];
  });
}

/** Hanging from the top edge: so many directions as if all counted the same. */
function effectiveRank({ effectiveRank, colour }: SpectrumLine, figure: Chart, { top }: Frame): Tree[] {
  if (!effectiveRank) return [];
  const x = px(figure.x(effectiveRank.value));
  const floor = figure.height - bottom;
  return [
    h("path", {
      class: "effective-rank",
      d: `M${x},${top}V${floor}`,
      stroke: colour,
      "stroke-opacity": "0.5",
      fill: "none",
    }),
    h("path", { class: "effective-rank", d: `M${x - 3.5},${top - 1}h7l-3.5,7Z`, fill: colour }),
  ];
}

function rankName({ rank }: SpectrumView, figure: Chart, { left, right, top }: Frame): Tree[] {
  if (!rank) return [];
  const half = textWidth(rank.label, 12) / 2;
  const x = Math.min(figure.width - Math.min(right, half + 4), Math.max(left + half, figure.x(rank.value + 0.5)));
  return [h("text", { class: "reference-name", x, y: top - 8, fill: muted }, rank.label)];
}

function axisNames({ x, y }: SpectrumView, figure: Chart, { left, right }: Frame): Tree {
  return h(
    "g",
    { class: "axis-names", fill: muted },
    h("text", { x: 2, y: 15, "text-anchor": "start" }, y),
    h("text", { x: (left + figure.width - right) / 2, y: figure.height - 6 }, x),
  );
}

/** One upright strip per index. */
function stops({ stops }: SpectrumView, figure: Chart, { top }: Frame): Tree[] {
  const [left, right] = [figure.x(0.5), figure.x(1.5)];
  return stops.map(({ index, says }) =>
    h(
      "g",
      { class: "target", ...datum(0, index - 1, says) },
      h("rect", {
        x: left + (index - 1) * (right - left),
        y: top,
        width: right - left,
        height: figure.height - top - bottom,
      }),
      h("path", { d: `M${px(figure.x(index))},${top}V${figure.height - bottom}` }),
    ),
  );
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
