import { dot, line } from "@observablehq/plot";
import { chart, type Chart } from "../chart.ts";
import { datum, drawingTree } from "../figure.ts";
import { spreadLabels } from "../labels.ts";
import { ink, labelInk, muted, paper, textWidth } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { TrianglePoint, TriangleView } from "./triangle.view.ts";

const width = 360; // px: one drawing for every width
const plotSize = 232; // px per unit of side at most
const margin = { top: 30, side: 24, bottom: 34 };

/** Points outside lie in the picture too: the frame grows to hold them. */
export function drawTriangle(view: TriangleView): Tree[] {
  const all = [...view.corners, ...view.points];
  const x = range(all.map((point) => point.x));
  const y = range(all.map((point) => point.y));
  const labelRoom = Math.max(0, ...view.points.map((point) => textWidth(point.label))) + 14;
  const unit = Math.min(plotSize, (width - 2 * margin.side) / (x[1] - x[0]), 320 / (y[1] - y[0]));
  const left = (width - unit * (x[1] - x[0])) / 2;
  const height = unit * (y[1] - y[0]) + margin.top + margin.bottom;
  const outline = [...view.corners, view.corners[0]!];
  const figure = chart({
    width,
    height,
    marginLeft: left,
    marginRight: left,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { domain: x, type: "linear", axis: null },
    y: { domain: y, type: "linear", axis: null },
    marks: [
      line(outline, { x: "x", y: "y", stroke: muted, strokeWidth: 1.2, fill: "var(--heat-ink)", fillOpacity: 0.06 }),
      dot(view.corners, { x: "x", y: "y", r: 3.5, fill: paper, stroke: ink, strokeWidth: 1.2 }),
      dot(view.points, {
        x: "x",
        y: "y",
        r: 5.5,
        fill: { value: (point: TrianglePoint) => (point.outside ? paper : point.colour), scale: null },
        stroke: { value: (point: TrianglePoint) => (point.outside ? point.colour : paper), scale: null },
        strokeWidth: 1.6,
      }),
    ],
  });
  const at = view.points.map((point) => ({ ...point, px: figure.x(point.x), py: figure.y(point.y) }));
  return [
    drawingTree(
      {
        width,
        height,
        children: [...figure.children, ...cornerNames(view, figure), ...names(at, labelRoom), ...targets(at)],
      },
      view.summary,
    ),
  ];
}

/** Above the tip, below the base. */
function cornerNames({ corners }: TriangleView, figure: Chart): Tree[] {
  return corners.map(({ x, y, label }) =>
    h("text", { x: figure.x(x), y: figure.y(y) + (y > 0 ? -12 : 22), fill: ink }, label),
  );
}

type Placed = TriangleView["points"][number] & { px: number; py: number };

/** Names beside their points, left of those that lie near the right edge. */
function names(points: readonly Placed[], room: number): Tree[] {
  const ys = spreadLabels(
    points.map((point) => point.py),
    points.map(() => 16),
    8,
    400,
  );
  return points.map((point, i) => {
    const leftward = point.px + room > width;
    return h(
      "text",
      {
        class: "point-name",
        x: point.px + (leftward ? -10 : 10),
        y: ys[i]!,
        dy: "0.34em",
        "text-anchor": leftward ? "end" : "start",
        fill: labelInk(point.colour),
        stroke: "var(--paper)",
        "stroke-width": 3,
        "paint-order": "stroke",
      },
      point.label,
    );
  });
}

function targets(points: readonly Placed[]): Tree[] {
  return points.map((point, i) =>
    h("circle", { class: "target", cx: point.px, cy: point.py, r: 12, ...datum(0, i, point.says) }),
  );
}

function range(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
