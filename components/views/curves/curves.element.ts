import { axisX, axisY, dot, gridY, lineY, ruleY } from "@observablehq/plot";
import { axisStyle, chart, type Chart } from "../chart.ts";
import { datum, drawingTree } from "../figure.ts";
import { spreadLabels } from "../labels.ts";
import { ink, labelInk, layouts, layoutWidth, muted, rule, textWidth, wrapText, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { CurvesView } from "./curves.view.ts";

/** px; the height depends on the layout only, so that nothing below moves while a curve grows. */
const height: Record<Layout, number> = { wide: 320, narrow: 280 };
const lineHeight = 16;
const top = 34;
const bottom = 44;

export function drawCurves(view: CurvesView): Tree[] {
  return layouts.map((layout) => draw(view, layout));
}

function draw(view: CurvesView, layout: Layout): Tree {
  const width = layoutWidth[layout];
  const names = namesOf(view, layout);
  const right = Math.max(24, ...names.flatMap((name) => name.lines.map((line) => textWidth(line)))) + 18;
  const left = layout === "wide" ? 46 : 40;
  const figure = chart({
    width,
    height: height[layout],
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: view.xDomain, type: "linear" },
    y: { domain: view.yDomain, type: "linear" },
    marks: [
      gridY({ ticks: 5, stroke: rule, strokeOpacity: 0.6 }),
      axisX({ ...axisStyle, label: null, ticks: layout === "wide" ? 6 : 4 }),
      axisY({ ...axisStyle, label: null, ticks: 5 }),
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
      dot(view.lines.flatMap(lastPoint), {
        x: "x",
        y: "y",
        r: endRadius(view),
        fill: { value: "colour", scale: null },
      }),
    ],
  });
  const children = [
    ...figure.children,
    axisNames(view, figure, left, right),
    endNames(names, figure, right),
    ...stops(view, figure, left, right),
  ];
  return drawingTree({ width, height: height[layout], children, layout }, view.summary);
}

const manyRuns = (view: CurvesView) => view.lines.some((line) => line.oneOfMany);
const strokeWidth = (view: CurvesView) => (manyRuns(view) ? 1.1 : 2);
const endRadius = (view: CurvesView) => (manyRuns(view) ? 1.8 : 3);

function pointsOf({ lines }: CurvesView) {
  return lines.flatMap(({ points, colour }, line) => points.map(([x, y]) => ({ x, y, line, colour })));
}

function lastPoint({ points, colour }: CurvesView["lines"][number]) {
  const end = points.at(-1);
  return end ? [{ x: end[0], y: end[1], colour }] : [];
}

interface Name {
  lines: string[];
  /** Where the curve ends; a reference line goes all the way. */
  x?: number;
  y: number;
  colour: string;
  reference: boolean;
}

/** Names of curves and of reference lines, all at the right end, where the eye arrives. */
function namesOf({ labels, references }: CurvesView, layout: Layout): Name[] {
  const room = layoutWidth[layout] * 0.32;
  return [
    ...labels.map(({ text, x, y, colour }) => ({ lines: wrapText(text, room), x, y, colour, reference: false })),
    ...references.map(({ label, value }) => ({
      lines: wrapText(label, room),
      y: value,
      colour: muted,
      reference: true,
    })),
  ];
}

function endNames(names: readonly Name[], figure: Chart, right: number): Tree {
  const heights = names.map((name) => name.lines.length * lineHeight);
  const centres = names.map((name) => clamp(figure.y(name.y), top, figure.height - bottom));
  const placed = spreadLabels(centres, heights, 6, figure.height - bottom + lineHeight);
  const from = figure.width - right;
  return h(
    "g",
    { class: "end-names", "text-anchor": "start" },
    ...names.flatMap((name, i) => {
      const first = placed[i]! - ((name.lines.length - 1) * lineHeight) / 2;
      const fill = name.reference ? muted : labelInk(name.colour);
      return [
        leader(name, figure, from, centres[i]!, placed[i]!),
        h(
          "text",
          { class: name.reference ? "reference-name" : "line-name", fill },
          ...name.lines.map((line, n) => h("tspan", { x: from + 14, y: first + n * lineHeight, dy: "0.33em" }, line)),
        ),
      ];
    }),
  );
}

/** From the end of a growing curve to its name, and from there to where the name found room. */
function leader(name: Name, figure: Chart, from: number, centre: number, placed: number): Tree | undefined {
  const end = name.x === undefined ? from : Math.min(from, figure.x(name.x) + 6);
  if (end >= from - 8 && Math.abs(placed - centre) <= 3) return undefined;
  const d = `M${px(end)},${px(centre)}H${from + 3}L${from + 11},${px(placed)}`;
  return h("path", {
    class: "leader",
    d,
    stroke: name.colour,
    "stroke-width": "0.8",
    "stroke-opacity": "0.55",
    fill: "none",
  });
}

/** The quantity stands above its axis, lying down; the other one below the end of its axis. */
function axisNames({ x, y }: CurvesView, figure: Chart, left: number, right: number): Tree {
  return h(
    "g",
    { class: "axis-names", fill: muted },
    h("text", { x: 2, y: 15, "text-anchor": "start" }, y),
    h("text", { x: (left + figure.width - right) / 2, y: figure.height - 6 }, x),
  );
}

/** Upright strips from midway to midway between neighbouring x: what the pointer and the arrow keys find. */
function stops({ stops, xDomain }: CurvesView, figure: Chart, left: number, right: number): Tree[] {
  const shown = stops.filter(({ x }) => x >= xDomain[0] && x <= xDomain[1]);
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
      h("path", { d: `M${px(at[i]!)},${top}V${figure.height - bottom}` }),
    ),
  );
}

function clamp(value: number, least: number, largest: number): number {
  return Math.min(largest, Math.max(least, value));
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
