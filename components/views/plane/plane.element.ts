import { axisX, axisY, ruleX, ruleY } from "@observablehq/plot";
import { axisStyle, chart, type Chart } from "../chart.ts";
import { datum, drawingTree } from "../figure.ts";
import { around, overlap, type Box } from "../labels.ts";
import { labelInk, layouts, muted, paper, rule, textWidth, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { PlaneMark, PlaneView } from "./plane.view.ts";

const side: Record<Layout, number> = { wide: 400, narrow: 306 }; // px
const margin = { left: 36, right: 10, top: 26, bottom: 44 };
const radius = 4.5; // px of a dot

export function drawPlane(view: PlaneView): Tree[] {
  return layouts.map((layout) => draw(view, layout));
}

/** A mark and where it lies, px. */
type Placed = PlaneMark & { px: number; py: number };

function draw(view: PlaneView, layout: Layout): Tree {
  const width = margin.left + side[layout] + margin.right;
  const height = margin.top + side[layout] + margin.bottom;
  const ticks = layout === "wide" ? 5 : 4;
  const figure = chart({
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { domain: view.xDomain, type: "linear" },
    y: { domain: view.yDomain, type: "linear" },
    marks: [
      ruleX([0].filter(inside(view.xDomain)), { stroke: rule }),
      ruleY([0].filter(inside(view.yDomain)), { stroke: rule }),
      axisX({ ...axisStyle, label: null, ticks }),
      axisY({ ...axisStyle, label: null, ticks }),
    ],
  });
  const placed = view.marks.map((mark) => ({ ...mark, px: figure.x(mark.x), py: figure.y(mark.y) }));
  const children = [
    ...figure.children,
    ...(view.hasCircle ? [circle(figure)] : []),
    ...view.links.map(({ from, to }) => link(from, to, figure)),
    ...placed.map((mark) => (mark.kind === "query" ? arrow(mark, figure) : point(mark))),
    ...names(placed, figure),
    axisNames(view, figure),
    ...placed.map((mark) =>
      h("circle", { class: "target", cx: mark.px, cy: mark.py, r: 10, ...datum(mark.row, mark.column, mark.says) }),
    ),
  ];
  return drawingTree({ width, height, children, layout }, view.summary);
}

const inside =
  ([least, largest]: readonly [number, number]) =>
  (value: number) =>
    value > least && value < largest;

function circle(figure: Chart): Tree {
  const r = figure.x(1) - figure.x(0);
  return h("circle", {
    class: "guide",
    cx: figure.x(0),
    cy: figure.y(0),
    r,
    fill: "none",
    stroke: muted,
    "stroke-opacity": "0.6",
  });
}

/** A key is a full dot, any other point a ring. */
function point({ kind, px, py, colour }: Placed): Tree {
  const dress = kind === "key" ? { fill: colour, stroke: paper } : { fill: paper, stroke: colour, "stroke-width": 1.6 };
  return h("circle", { class: kind, cx: px, cy: py, r: radius, ...dress });
}

/** From the origin to the query. */
function arrow({ px, py, colour }: Placed, figure: Chart): Tree {
  const [x, y] = [figure.x(0), figure.y(0)];
  const degrees = (Math.atan2(py - y, px - x) * 180) / Math.PI;
  const length = Math.hypot(px - x, py - y);
  const tip = Math.min(9, length);
  return h(
    "g",
    { class: "query", transform: `translate(${tenth(x)},${tenth(y)}) rotate(${tenth(degrees)})` },
    h("path", { d: `M0,0H${tenth(length - tip + 1)}`, stroke: colour, "stroke-width": 1.6, fill: "none" }),
    h("path", { d: `M${tenth(length)},0l${-tip},-4v8Z`, fill: colour }),
  );
}

/** From a query to the key it chooses, from edge to edge. */
function link(from: PlaneMark, to: PlaneMark, figure: Chart): Tree {
  const d = `M${tenth(figure.x(from.x))},${tenth(figure.y(from.y))}L${tenth(figure.x(to.x))},${tenth(figure.y(to.y))}`;
  return h("path", {
    class: "link",
    d,
    stroke: from.colour,
    "stroke-width": 1.2,
    "stroke-dasharray": "2 3",
    fill: "none",
  });
}

const lineHeight = 14; // px of a name's box

/** Names stand outward from the origin, or wherever nothing stands yet; one without room is only said. */
function names(marks: readonly Placed[], figure: Chart): Tree[] {
  const taken = marks.map(({ px, py }) => around(px, py, 2 * radius, 2 * radius));
  const frame = { left: 0, right: figure.width, top: 0, bottom: figure.height - margin.bottom + 4 };
  return marks.flatMap((mark) => {
    const place = places(mark, figure).find(
      (box) => isWithin(box, frame) && !taken.some((other) => overlap(box, other)),
    );
    if (!place || mark.label === "") return [];
    taken.push(place);
    const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
    const halo = { stroke: paper, "stroke-width": 3, "paint-order": "stroke" };
    return [h("text", { class: "point-name", x, y, dy: "0.34em", fill: labelInk(mark.colour), ...halo }, mark.label)];
  });
}

/** Degrees from outward. Where a query has links they go outward, and its name stands at the side. */
const turns = {
  free: [0, 35, -35, 70, -70, 110, -110, 145, -145, 180],
  linked: [75, -75, 100, -100, 50, -50, 0, 145, -145, 180],
};

function places({ px, py, label, isLinked }: Placed, figure: Chart): Box[] {
  const outward = Math.atan2(py - figure.y(0), px - figure.x(0));
  const width = textWidth(label);
  return [radius + 3, radius + 14].flatMap((distance) =>
    turns[isLinked ? "linked" : "free"].map((degrees) => {
      const angle = outward + (degrees * Math.PI) / 180;
      const x = px + Math.cos(angle) * (distance + width / 2);
      const y = py + Math.sin(angle) * (distance + lineHeight / 2);
      return around(x, y, width, lineHeight);
    }),
  );
}

function isWithin(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function axisNames({ x, y }: PlaneView, figure: Chart): Tree {
  const middle = (margin.left + figure.width - margin.right) / 2;
  return h(
    "g",
    { class: "axis-names", fill: muted },
    y !== undefined && h("text", { x: 2, y: 14, "text-anchor": "start" }, y),
    x !== undefined && h("text", { x: middle, y: figure.height - 6 }, x),
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
