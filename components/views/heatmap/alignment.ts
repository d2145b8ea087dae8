/** Where a row should look and where it looks most: the gold cells of an alignment, the largest of each row. */
import type { Entry } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";
import type { HeatmapCell, HeatmapDisplay, HeatmapView } from "./heatmap.view.ts";

/** `row,column` of cells. */
type Places = ReadonlySet<string>;
const placeOf = ({ row, column }: { row: number; column: number }) => `${row},${column}`;

/** The heatmap told as an alignment: what its cells, its sentence and its table say of gold. */
export function aligned(view: HeatmapView, { values, mask, gold, goldName }: HeatmapDisplay, words: Words): HeatmapView {
  const right: Places = new Set(gold?.map((at) => at.join()));
  const rows = [...new Set(gold?.map(([row]) => row))].filter(
    (row) => strongest(values[row], mask?.[row]) !== undefined,
  );
  const peaks = view.rows.map((_, row) => strongest(values[row], mask?.[row]));
  const hits = rows.filter((row) => right.has(placeOf({ row, column: peaks[row]! }))).length;
  const cells = view.cells.map((cell) => {
    const marks = { gold: right.has(placeOf(cell)), strongest: peaks[cell.row] === cell.column };
    const told = [cell.says, ...remarks(marks, words)].join(words.join);
    return { ...cell, ...marks, says: told };
  });
  const sentence = rows.length === 0 ? undefined : format(words.aligned, { rows: rows.length, hits });
  return {
    ...view,
    cells,
    key: { gold: goldName ?? words.goldFrame, strongest: words.strongest, sentence },
    summary: sentence === undefined ? view.summary : `${sentence} ${view.summary}`,
    table: { ...view.table, rows: view.table.rows.map((row, i) => marked(row, cells, i, words)) },
  };
}

const remarks = (marks: Pick<HeatmapCell, "gold" | "strongest">, words: Words): string[] => [
  ...(marks.gold ? [words.gold] : []),
  ...(marks.strongest ? [words.strongest] : []),
];

/** The column of the largest measured entry, the first of equals; none where nothing can be read. */
function strongest(row: readonly Entry[] = [], mask: readonly boolean[] = []): number | undefined {
  const readable = row.map((value, column) => (mask[column] || value === null ? -Infinity : value));
  const largest = Math.max(-Infinity, ...readable.filter((value) => !Number.isNaN(value)));
  return largest === -Infinity ? undefined : readable.indexOf(largest);
}

function marked([name = "", ...written]: readonly string[], cells: readonly HeatmapCell[], row: number, words: Words) {
  const own = cells.filter((cell) => cell.row === row);
  return [name, ...written.map((text, j) => [text, ...remarks(own[j] ?? {}, words)].join(words.join))];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Gold on a strip of paper, so that it stands out on the deepest blue. */
export function goldFrame({ x, y, width, height }: Box): Tree {
  const ring = (inset: number, stroke: string, thick: number) =>
    h("rect", {
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      rx: 2,
      fill: "none",
      stroke,
      "stroke-width": thick,
    });
  return h("g", { class: "gold" }, ring(3, "var(--paper)", 2), ring(1.2, "var(--gold)", 2.4));
}

/** A dot below the cell's number and in its ink; in the middle of a cell that is too small for a number. */
export function strongestDot({ x, y, width, height }: Box, ink: string): Tree {
  const cy = width < 25 ? y + height / 2 : y + height - Math.max(5.5, height * 0.2);
  return h("circle", { class: "strongest", cx: x + width / 2, cy, r: Math.min(2.6, width / 10), fill: ink });
}

/** What the two marks mean, below the picture. */
export function alignmentKey({ gold, strongest, sentence }: NonNullable<HeatmapView["key"]>): Tree {
  const cell = { x: 0.5, y: 0.5, width: 17, height: 17 };
  const sample = (...marks: Tree[]) =>
    h("svg", { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" }, ...marks);
  return h(
    "p",
    { class: "view-key" },
    sentence !== undefined && h("strong", {}, sentence),
    h("span", {}, sample(goldFrame(cell)), gold),
    h("span", {}, sample(h("circle", { cx: 9, cy: 9, r: 3, fill: "currentColor" })), strongest),
  );
}
