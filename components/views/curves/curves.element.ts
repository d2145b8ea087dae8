import { axisX, axisY, dot, gridY, lineY, ruleY } from "@observablehq/plot";
import { axisStyle, chart, type Chart } from "../chart.ts";
import { endNames, roomFor, type EndName } from "../ends.ts";
import { datum, drawingTree } from "../figure.ts";
import { formatTick, logTicks } from "../logarithm.ts";
import { markTree } from "../marks.ts";
import { ink, layouts, layoutWidth, muted, rule, wrapText, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { CurveLine, CurvesView } from "./curves.view.ts";
import { drawPhases, heightOfPhases } from "./phases.ts";

/** px; the height depends on the layout only, so that nothing below moves while a curve grows. */
const height: Record<Layout, number> = { wide: 320, narrow: 280 };
const bottom = 44;
const yTicks = 5;

/** Where the curves lie, px from the edges. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function drawCurves(view: CurvesView): Tree[] {
  return layouts.map((layout) => draw(view, layout));
}

function draw(view: CurvesView, layout: Layout): Tree {
  const width = layoutWidth[layout];
  const names = namesOf(view, layout);
  const sides = { left: layout === "wide" ? 46 : 40, right: roomFor(names) };
  const frame = { ...sides, top: 34 + heightOfPhases(view, width, sides), bottom };
  const ticks = view.yLog ? logTicks(view.yDomain, yTicks) : yTicks;
  const figure = chart({
    width,
    height: height[layout],
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    x: { domain: view.xDomain, type: "linear" },
    y: { domain: view.yDomain, type: view.yLog ? "log" : "linear" },
    marks: [
      gridY({ ticks, stroke: rule, strokeOpacity: 0.6 }),
      axisX({ ...axisStyle, label: null, ticks: layout === "wide" ? 6 : 4 }),
      axisY({ ...axisStyle, label: null, ticks, ...(view.yLog && { tickFormat: formatTick }) }),
      ruleY(view.references, { y: "value", stroke: ink, strokeDasharray: "2,4", strokeWidth: 1.2 }),
      lineY(pointsOf(view), {
        x: "x",
        y: "y",
        z: "line",
        stroke: { value: "colour", scale: null },
        strokeWidth: strokeWidth(view),
        strokeLinejoin: "round",
        clip: true,
      }),
      dot(view.lines.filter((line) => line.mark === undefined).flatMap(lastPoint), {
        x: "x",
        y: "y",
        r: endRadius(view),
        fill: { value: "colour", scale: null },
      }),
    ],
  });
  const children = [
    ...drawPhases(view, figure, frame),
    ...figure.children,
    ...view.lines.flatMap((line) => marks(line, view, figure)),
    axisNames(view, figure, frame),
    endNames(names, figure, frame.right, frame.top, frame.bottom),
    ...stops(view, figure, frame),
  ];
  return drawingTree({ width, height: height[layout], children, layout }, view.summary);
}

const manyRuns = (view: CurvesView) => view.lines.some((line) => line.oneOfMany);
const strokeWidth = (view: CurvesView) => (manyRuns(view) ? 1.1 : 2);
const endRadius = (view: CurvesView) => (manyRuns(view) ? 1.8 : 3);

function pointsOf({ lines }: CurvesView) {
  return lines.flatMap(({ points, colour }, line) => points.map(([x, y]) => ({ x, y, line, colour })));
}

function lastPoint({ points, colour }: CurveLine) {
  const end = points.at(-1);
  return end ? [{ x: end[0], y: end[1], colour }] : [];
}

const marksAlong = 4;

/** A relation's mark at the end of its line, and here and there along it: each relation at other places. */
function marks(line: CurveLine, { xDomain, yDomain }: CurvesView, figure: Chart): Tree[] {
  const { mark, points, colour, oneOfMany } = line;
  if (mark === undefined || points.length === 0) return [];
  const along = oneOfMany ? [] : Array.from({ length: marksAlong }, (_, i) => (i + (mark + 0.5) / 4) / marksAlong);
  const near = along.map((share) => nearest(points, xDomain[0] + share * (xDomain[1] - xDomain[0])));
  return [...new Set([...near, points.at(-1)])]
    .filter((point) => point !== undefined && point[1] >= yDomain[0] && point[1] <= yDomain[1])
    .map((point) => markTree(mark, figure.x(point![0]), figure.y(point![1]), colour, oneOfMany ? 0.6 : 1));
}

/** The point of the line nearest to `x`, where the line has got so far. */
function nearest(points: CurveLine["points"], x: number): CurveLine["points"][number] | undefined {
  const [first, last] = [points[0]![0], points.at(-1)![0]];
  if (x < Math.min(first, last) || x > Math.max(first, last)) return undefined;
  return points.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best));
}

/** Names of curves and of reference lines. */
function namesOf({ labels, references }: CurvesView, layout: Layout): EndName[] {
  const room = layoutWidth[layout] * 0.32;
  return [
    ...labels.map(({ text, ...end }) => ({ ...end, lines: wrapText(text, room), reference: false })),
    ...references.map(({ label, value }) => ({
      lines: wrapText(label, room),
      y: value,
      colour: muted,
      reference: true,
    })),
  ];
}

/** The quantity stands above its axis, lying down; the other one below the end of its axis. */
function axisNames({ x, y }: CurvesView, figure: Chart, { left, right }: Frame): Tree {
  return h(
    "g",
    { class: "axis-names", fill: muted },
    h("text", { x: 2, y: 15, "text-anchor": "start" }, y),
    h("text", { x: (left + figure.width - right) / 2, y: figure.height - 6 }, x),
  );
}

/** Upright strips from midway to midway between neighbouring x: what the pointer and the arrow keys find. */
function stops({ stops, xDomain }: CurvesView, figure: Chart, { left, right, top, bottom }: Frame): Tree[] {
  const [least, largest] = [Math.min(...xDomain), Math.max(...xDomain)];
  const shown = stops.filter(({ x }) => x >= least && x <= largest);
  const at = shown.map(({ x }) => figure.x(x));
  const bounds = [left, ...at.slice(1).map((x, i) => (x + at[i]!) / 2), figure.width - right];
  return shown.map(({ says }, i) =>
    h(
      "g",
      { class: "target", ...datum(0, i, says) },
      h("rect", {
        x: bounds[i]!,
        y: top,
        width: Math.max(0, bounds[i + 1]! - bounds[i]!),
        height: figure.height - top - bottom,
      }),
      h("path", { d: `M${px(at[i]!)},${px(top)}V${figure.height - bottom}` }),
    ),
  );
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
