import type { Chart } from "./chart.ts";
import { spreadLabels } from "./labels.ts";
import { markTree, markWidth } from "./marks.ts";
import { labelInk, muted, textWidth } from "./theme.ts";
import { h, type Tree } from "./tree.ts";

const lineHeight = 16; // px

/** A name at the right end of a chart, where the eye arrives. */
export interface EndName {
  lines: readonly string[];
  /** Where the curve ends; a reference line goes all the way. */
  x?: number;
  y: number;
  colour: string;
  reference: boolean;
  /** Of a relation. */
  mark?: number;
}

/** px to the right of the chart that the names need. */
export function roomFor(names: readonly EndName[]): number {
  const widths = names.flatMap(({ lines, mark }) => lines.map((line) => textWidth(line) + indent(mark)));
  return Math.max(24, ...widths) + 18;
}

/** The names, moved apart so that none covers another, each with a thin line to its curve. */
export function endNames(names: readonly EndName[], figure: Chart, right: number, top: number, bottom: number): Tree {
  const heights = names.map((name) => name.lines.length * lineHeight);
  const centres = names.map((name) => clamp(figure.y(name.y), top, figure.height - bottom));
  const placed = spreadLabels(centres, heights, 6, figure.height - bottom + lineHeight);
  const from = figure.width - right;
  return h(
    "g",
    { class: "end-names", "text-anchor": "start" },
    ...names.flatMap((name, i) => {
      const first = placed[i]! - ((name.lines.length - 1) * lineHeight) / 2;
      return [
        leader(name, figure, from, centres[i]!, placed[i]!),
        name.mark !== undefined && markTree(name.mark, from + 18, first, name.colour),
        h(
          "text",
          {
            class: name.reference ? "reference-name" : "line-name",
            fill: name.reference ? muted : labelInk(name.colour),
          },
          ...name.lines.map((line, n) =>
            h("tspan", { x: from + 14 + indent(name.mark), y: first + n * lineHeight, dy: "0.33em" }, line),
          ),
        ),
      ];
    }),
  );
}

const indent = (mark: number | undefined) => (mark === undefined ? 0 : markWidth + 4);

/** From the end of a growing curve to its name, and from there to where the name found room. */
function leader(name: EndName, figure: Chart, from: number, centre: number, placed: number): Tree | undefined {
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

function clamp(value: number, least: number, largest: number): number {
  return Math.min(largest, Math.max(least, value));
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
