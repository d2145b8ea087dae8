import type { Chart } from "../chart.ts";
import { stackLabels } from "../labels.ts";
import { ink, muted, textWidth } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { Frame } from "./curves.element.ts";
import type { CurvesView } from "./curves.view.ts";

const rowHeight = 15; // px
const size = 12; // px of a name
const gap = 2; // px of paper between neighbours

type Sides = Pick<Frame, "left" | "right">;

/** px above the curves that the names of the phases need. */
export function heightOfPhases(view: CurvesView, width: number, sides: Sides): number {
  const rows = placeNames(view, width, sides).map(({ row }) => row);
  return rows.length === 0 ? 0 : (Math.max(...rows) + 1) * rowHeight - 3;
}

/** Quiet bands behind the curves, each under its name; names that have no room beside each other stand in rows. */
export function drawPhases(view: CurvesView, figure: Chart, { left, right, top, bottom }: Frame): Tree[] {
  const places = placeNames(view, figure.width, { left, right });
  return view.phases.map(({ label }, i) => {
    const { from, to, centre, row } = places[i]!;
    return h(
      "g",
      { class: "phase", "data-phase": label },
      h("rect", {
        x: from + gap / 2,
        y: top,
        width: Math.max(1, to - from - gap),
        height: figure.height - top - bottom,
        fill: ink,
        "fill-opacity": i % 2 === 0 ? "0.06" : "0.03", // neighbours stay apart
      }),
      h("text", { x: centre, y: top - 7 - row * rowHeight, fill: muted, "font-size": size }, label),
    );
  });
}

interface Place {
  from: number;
  to: number;
  /** Middle of the name. */
  centre: number;
  row: number;
}

function placeNames({ phases, xDomain }: CurvesView, width: number, { left, right }: Sides): Place[] {
  const x = (value: number) => left + ((value - xDomain[0]) / (xDomain[1] - xDomain[0] || 1)) * (width - left - right);
  const places = phases.map(({ from, to, label }) => {
    const [a, b] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const half = textWidth(label, size) / 2;
    return { from: a, to: b, half, centre: Math.min(width - half - 2, Math.max(half + 2, (a + b) / 2)) };
  });
  const rows = stackLabels(
    places.map((place) => place.centre),
    places.map((place) => 2 * place.half),
    8,
  );
  return places.map((place, i) => ({ ...place, row: rows[i]! }));
}
