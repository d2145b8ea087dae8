import { axisX, axisY, dot, gridY, lineY, ruleY } from "@observablehq/plot";
import { axisStyle, chart, type Chart } from "../chart.ts";
import { endNames, roomFor, type EndName } from "../ends.ts";
import { datum, drawingTree } from "../figure.ts";
import { ink, labelInk, layouts, layoutWidth, muted, paper, rule, textWidth, wrapText, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { RaceLine, RaceStep, RaceView } from "./race.view.ts";

/** px: the chart above, one strip per order below, with what it took away. */
const chartHeight: Record<Layout, number> = { wide: 250, narrow: 220 };
const stripHeight = 46;
const top = 34;
const axisHeight = 50;

export function drawRace(view: RaceView): Tree[] {
  return layouts.map((layout) => draw(view, layout));
}

function draw(view: RaceView, layout: Layout): Tree {
  const width = layoutWidth[layout];
  const names = referenceNames(view, layout);
  const [left, right] = [46, names.length === 0 ? 20 : roomFor(names)];
  const removed = view.lines.some(({ steps }) => steps.some((step) => step.removed));
  const below = axisHeight + (removed ? view.lines.length * stripHeight : 0);
  const height = chartHeight[layout] + below - axisHeight;
  const figure = chart({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: below,
    x: { domain: view.xDomain, type: "linear" },
    y: { domain: view.yDomain, type: "linear" },
    marks: [
      gridY({ ticks: 5, stroke: rule, strokeOpacity: 0.6 }),
      axisX({ ...axisStyle, label: null, ticks: whole(view.xDomain[0], layout === "wide" ? 20 : 9) }),
      axisY({ ...axisStyle, label: null, ticks: 5 }),
      ruleY(view.references, { y: "value", stroke: ink, strokeDasharray: "2,4", strokeWidth: 1.2 }),
      ...view.lines.flatMap(({ steps, colour, dash }) => [
        lineY(steps, {
          x: "left",
          y: "value",
          stroke: colour,
          strokeWidth: 2,
          strokeDasharray: dash,
          clip: leaves(view),
        }),
        dot(steps, { x: "left", y: "value", r: 2.6, fill: colour }),
      ]),
    ],
  });
  const children = [
    ...figure.children,
    axisNames(view, figure, { left, right, below }),
    ...view.labels.map((label) => lineLabel(label, view.lines[label.line]!, figure)),
    endNames(names, figure, right, top, below),
    ...(removed ? view.lines.map((line, i) => strip(line, figure, height - below + axisHeight + i * stripHeight)) : []),
    ...stops(view, figure, height - below),
  ];
  return drawingTree({ width, height, children, layout }, view.summary);
}

/** Only a domain of the cell's own cuts lines off; else nothing of a line at the very top is lost. */
const leaves = ({ lines, yDomain: [least, largest] }: RaceView) =>
  lines.some(({ steps }) => steps.some(({ value }) => value < least || value > largest));

/** Whole numbers from `most` down to 0, at most `room` of them. */
function whole(most: number, room: number): number[] {
  const step = Math.max(1, Math.ceil((most + 1) / room));
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

function referenceNames({ references }: RaceView, layout: Layout): EndName[] {
  return references.map(({ label, value }) => ({
    lines: wrapText(label, layoutWidth[layout] * 0.24),
    y: value,
    colour: muted,
    reference: true,
  }));
}

function axisNames(
  { value, left: name }: RaceView,
  figure: Chart,
  frame: { left: number; right: number; below: number },
) {
  const middle = (frame.left + figure.width - frame.right) / 2;
  return h(
    "g",
    { class: "axis-names", fill: muted },
    h("text", { x: 2, y: 15, "text-anchor": "start" }, value),
    h("text", { x: middle, y: figure.height - frame.below + 36 }, name),
  );
}

/** Beside the line, on the side where no other line is, held inside the picture. */
function lineLabel(
  { left, value, above }: RaceView["labels"][number],
  { name, colour }: RaceLine,
  figure: Chart,
): Tree {
  const half = textWidth(name) / 2;
  const x = Math.min(figure.width - half - 2, Math.max(half + 2, figure.x(left)));
  return h(
    "text",
    {
      class: "line-name",
      x,
      y: figure.y(value) + (above ? -13 : 15),
      dy: "0.33em",
      fill: labelInk(colour),
      stroke: paper,
      "stroke-width": 3,
      "paint-order": "stroke",
    },
    name,
  );
}

/** The order itself: its name on its own kind of line, and below each number what was taken away to get there. */
function strip({ name, colour, dash, steps }: RaceLine, figure: Chart, y: number): Tree {
  const [first, last] = [figure.x(steps[0]?.left ?? 0), figure.x(steps.at(-1)?.left ?? 0)];
  const radius = Math.min(10, Math.abs(figure.x(1) - figure.x(0)) / 2 - 1);
  const centre = y + 30;
  return h(
    "g",
    { class: "order" },
    h("text", { class: "line-name", x: 2, y: y + 11, "text-anchor": "start", fill: labelInk(colour) }, name),
    h("path", {
      d: `M${px(first)},${centre}H${px(last)}`,
      stroke: colour,
      "stroke-width": 2,
      "stroke-dasharray": dash,
      fill: "none",
    }),
    ...steps.flatMap((step) => (step.removed ? [disc(step.removed, figure.x(step.left), centre, radius)] : [])),
  );
}

/** The number of a head in its colour; of a longer name, its number. */
function disc({ name, colour }: NonNullable<RaceStep["removed"]>, x: number, y: number, radius: number): Tree {
  const size = Math.min(12, radius * 1.25);
  const short = textWidth(name, size) <= 2 * radius - 3 ? name : (/\d+$/.exec(name)?.[0] ?? name.slice(0, 1));
  return h(
    "g",
    {},
    h("circle", { cx: x, cy: y, r: radius, fill: paper, stroke: colour, "stroke-width": "1.8" }),
    h("text", { x, y, dy: "0.35em", "font-size": size, "font-weight": "600", fill: labelInk(colour) }, short),
  );
}

/** Upright strips, one per number that is left, over chart and orders: what the pointer and the arrow keys find. */
function stops({ stops }: RaceView, figure: Chart, bottom: number): Tree[] {
  const half = Math.abs(figure.x(1) - figure.x(0)) / 2;
  return stops.map(({ left, says }, i) =>
    h(
      "g",
      { class: "target", ...datum(0, i, says) },
      h("rect", { x: figure.x(left) - half, y: top, width: 2 * half, height: figure.height - top }),
      h("path", { d: `M${px(figure.x(left))},${top}V${bottom}` }),
    ),
  );
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
