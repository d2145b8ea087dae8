import { dot, line } from "@observablehq/plot";
import { chart, type Chart } from "../chart.ts";
import { datum, drawingTree } from "../figure.ts";
import { around, overlap, type Box } from "../labels.ts";
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
  const corners = placeCorners(view, figure);
  const at = view.points.map((point) => ({ ...point, px: figure.x(point.x), py: figure.y(point.y) }));
  return [
    drawingTree(
      {
        width,
        height,
        children: [...figure.children, ...cornerNames(corners), ...names(at, corners.map(boxOf)), ...targets(at)],
      },
      view.summary,
    ),
  ];
}

interface CornerName {
  label: string;
  x: number;
  y: number;
}

/** Above the tip, below the base. */
function placeCorners({ corners }: TriangleView, figure: Chart): CornerName[] {
  return corners.map(({ x, y, label }) => ({ label, x: figure.x(x), y: figure.y(y) + (y > 0 ? -16 : 18) }));
}

function cornerNames(corners: readonly CornerName[]): Tree[] {
  return corners.map(({ label, x, y }) => h("text", { x, y, dy: "0.34em", fill: ink }, label));
}

const boxOf = ({ label, x, y }: CornerName): Box => around(x, y, textWidth(label), 14);

type Placed = TriangleView["points"][number] & { px: number; py: number };

/** Names stand outside first (left of the middle on the left), and else wherever nothing stands yet. */
function names(points: readonly Placed[], corners: readonly Box[]): Tree[] {
  const taken = [...corners, ...points.map(({ px, py }) => around(px, py, 12, 12))];
  return points.map((point) => {
    const choices = sides(point);
    const place =
      choices.find(({ box }) => isInside(box) && !taken.some((other) => overlap(box, other))) ?? choices[0]!;
    taken.push(place.box);
    return h(
      "text",
      {
        class: "point-name",
        x: place.x,
        y: place.y,
        dy: "0.34em",
        fill: labelInk(point.colour),
        stroke: "var(--paper)",
        "stroke-width": 3,
        "paint-order": "stroke",
      },
      point.label,
    );
  });
}

/** Centres of the places beside, above and below a point, the outer ones first. */
function sides({ px, py, label }: Placed): { x: number; y: number; box: Box }[] {
  const half = textWidth(label) / 2;
  const outward = px < width / 2 ? -1 : 1;
  const steps = [
    [outward, 0],
    [-outward, 0],
    [0, -1],
    [0, 1],
    [outward, -1],
    [outward, 1],
    [-outward, -1],
    [-outward, 1],
  ];
  return steps.map(([across = 0, down = 0]) => {
    const x = px + across * (half + 9);
    const y = py + down * 15;
    return { x, y, box: around(x, y, 2 * half, 14) };
  });
}

function isInside({ left, right }: Box): boolean {
  return left >= 0 && right <= width;
}

function targets(points: readonly Placed[]): Tree[] {
  return points.map((point, i) =>
    h("circle", { class: "target", cx: point.px, cy: point.py, r: 12, ...datum(0, i, point.says) }),
  );
}

function range(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
