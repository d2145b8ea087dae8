import { cell, text } from "@observablehq/plot";
import { chart } from "../chart.ts";
import { datum, drawingTree } from "../figure.ts";
import { withoutLeadingZero } from "../numbers.ts";
import {
  fontSize,
  heat,
  diverging,
  layoutWidth,
  muted,
  rule,
  ink,
  smallestNumber,
  textWidth,
  type Layout,
} from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import { alignmentKey, goldFrame, strongestDot } from "./alignment.ts";
import type { HeatmapCell, HeatmapView } from "./heatmap.view.ts";

const swatch = 10; // px

/** Where the grid lies, in px. Cells stop growing at `largestCell`, so that a small matrix stays small. */
interface Grid {
  left: number;
  top: number;
  cellWidth: number;
  cellHeight: number;
  width: number;
  height: number;
  slanted: boolean;
}

/** One drawing when it fits on a phone, or when nothing is written in its cells; else one for each width. */
export function drawHeatmap(view: HeatmapView): Tree[] {
  return view.key ? [...drawMap(view), alignmentKey(view.key)] : drawMap(view);
}

function drawMap(view: HeatmapView): Tree[] {
  if (!writesValues(view)) return [draw(view, gridFor(view, layoutWidth.narrow), "large")];
  const [wide, narrow] = [gridFor(view, layoutWidth.wide), gridFor(view, layoutWidth.narrow)];
  if (wide.width <= layoutWidth.narrow) return [draw(view, wide)];
  return [draw(view, wide, "wide"), draw(view, narrow, "narrow")];
}

/** A heatmap in at most `width` px; `largestCell` px at most per column. */
export function gridFor(view: HeatmapView, width: number, largestCell = 46): Grid {
  const rowNames = Math.max(...view.rows.map((name) => textWidth(name)), 0);
  const left = Math.min(rowNames, width * 0.34) + 10 + (view.rowColours ? swatch + 6 : 0) + (view.rowAxis ? 20 : 0);
  const columns = Math.max(1, view.columns.length);
  const cellWidth = Math.min(largestCell, (width - left - 4) / columns);
  const longest = Math.max(...view.columns.map((name) => textWidth(name)), 0);
  const slanted = longest > cellWidth - 2 && !areNumerals(view.columns);
  const top = (slanted ? longest * 0.72 + 16 : 24) + (view.columnAxis ? 20 : 0);
  const cellHeight = writesValues(view) ? Math.min(cellWidth, largestCell * 0.83) : cellWidth;
  const overhang = slanted ? textWidth(view.columns.at(-1) ?? "") * 0.72 - cellWidth / 2 : 0;
  return {
    left,
    top,
    cellWidth,
    cellHeight,
    slanted,
    width: left + columns * cellWidth + Math.max(4, overhang),
    height: top + view.rows.length * cellHeight + (writesValues(view) ? 4 : 34),
  };
}

/** Up to 12 x 12 the numbers stand in the cells; beyond, the scale stands below. */
function writesValues(view: HeatmapView): boolean {
  return view.rows.length <= 12 && view.columns.length <= 12;
}

export function draw(view: HeatmapView, grid: Grid, layout?: Layout | "large"): Tree {
  const shown = view.cells.filter((each) => each.state === "value");
  const size = Math.min(fontSize, grid.cellWidth * 0.36);
  const fits = writesValues(view) && longestWritten(shown, grid) <= grid.cellWidth - 2 && size >= smallestNumber;
  const figure = chart({
    width: Math.ceil(grid.width),
    height: Math.ceil(grid.height),
    marginLeft: grid.left,
    marginTop: grid.top,
    marginBottom: grid.height - grid.top - view.rows.length * grid.cellHeight,
    marginRight: grid.width - grid.left - view.columns.length * grid.cellWidth,
    x: { type: "band", domain: view.columns.map((_, column) => column), padding: 0, axis: null, round: false },
    y: { type: "band", domain: view.rows.map((_, row) => row), padding: 0, axis: null, round: false },
    marks: [
      cell(shown, { x: "column", y: "row", fill: { value: "fill", scale: null }, inset: 0.5 }),
      text(fits ? shown : [], {
        x: "column",
        y: "row",
        text: (each: HeatmapCell) => fitNumber(each.written, grid),
        fill: { value: "ink", scale: null },
        fontSize: size,
        fontVariant: "tabular-nums",
      }),
    ],
  });
  const children = [
    ...figure.children.map((child) => withData(child, shown)),
    ...view.cells.filter((each) => each.state === "unmeasured").map((each) => emptyCell(each, grid)),
    hatching(
      view.cells.filter((each) => each.state === "masked"),
      grid,
    ),
    frame(view, grid),
    ...view.cells.filter((each) => each.gold).map((each) => goldFrame(box(each, grid))),
    ...view.cells.filter((each) => each.strongest).map((each) => strongestDot(box(each, grid), each.ink)),
    ...labels(view, grid),
    ...(writesValues(view) ? [] : scaleKey(view, grid)),
    ...view.cells.filter((each) => each.state !== "value").map((each) => target(each, grid)),
  ];
  return drawingTree({ width: grid.width, height: grid.height, children, layout }, view.summary);
}

function fitNumber(written: string, { cellWidth }: Grid): string {
  return cellWidth < 32 ? withoutLeadingZero(written) : written;
}

function longestWritten(cells: readonly HeatmapCell[], grid: Grid): number {
  const size = Math.min(fontSize, grid.cellWidth * 0.36);
  return Math.max(0, ...cells.map((each) => fitNumber(each.written, grid).length * size * 0.5));
}

function box({ row, column }: { row: number; column: number }, { left, top, cellWidth, cellHeight }: Grid, inset = 0) {
  return {
    x: left + column * cellWidth + inset,
    y: top + row * cellHeight + inset,
    width: cellWidth - 2 * inset,
    height: cellHeight - 2 * inset,
  };
}

/** "Not measured yet": a point where the number will stand. */
function emptyCell(each: HeatmapCell, grid: Grid): Tree {
  const { x, y, width, height } = box(each, grid);
  return h("circle", { class: "unmeasured", cx: x + width / 2, cy: y + height / 2, r: 1.5, fill: rule });
}

/** Masked entries are hatched, not white: no weight may stand there. One path for all of them. */
function hatching(cells: readonly HeatmapCell[], grid: Grid): Tree {
  const strokes = cells.map((each) => {
    const { x, y, width, height } = box(each, grid, 1);
    const gap = Math.max(5, (width + height) / 12);
    const lines: string[] = [];
    for (let c = gap; c < width + height; c += gap) {
      const [x0, y0] = [Math.max(0, c - height), Math.min(height, c)];
      const [x1, y1] = [Math.min(width, c), Math.max(0, c - width)];
      lines.push(`M${px(x + x0)},${px(y + y0)}L${px(x + x1)},${px(y + y1)}`);
    }
    return lines.join("");
  });
  return h("path", {
    class: "masked",
    d: strokes.join(""),
    stroke: "var(--heat-mask)",
    "stroke-width": "0.8",
    fill: "none",
  });
}

/** A hairline round the grid, so that white cells have an edge; outlined entries get a strong one. */
function frame(view: HeatmapView, grid: Grid): Tree {
  const whole = {
    x: grid.left,
    y: grid.top,
    width: view.columns.length * grid.cellWidth,
    height: view.rows.length * grid.cellHeight,
  };
  return h(
    "g",
    { class: "frame", fill: "none" },
    h("rect", { ...whole, stroke: rule }),
    ...view.cells
      .filter((each) => each.outlined)
      .map((each) => h("rect", { ...box(each, grid, 1), rx: 2, stroke: "var(--accent)", "stroke-width": 2 })),
  );
}

function labels(view: HeatmapView, grid: Grid): Tree[] {
  const everyRow = areNumerals(view.rows) ? Math.ceil(fontSize / grid.cellHeight) : 1;
  const rowNames = view.rows.map((name, row) => {
    if (row % everyRow !== 0) return undefined;
    const { y, height } = box({ row, column: 0 }, grid);
    const beside = view.rowColours ? 14 + swatch : 8;
    return h("text", { x: grid.left - beside, y: y + height / 2, dy: "0.34em", "text-anchor": "end" }, name);
  });
  const every = areNumerals(view.columns) ? Math.ceil((textWidth("000") + 4) / grid.cellWidth) : 1;
  const columnNames = view.columns.map((name, column) => {
    if (column % every !== 0) return undefined;
    const { x, width } = box({ row: 0, column }, grid);
    const at = { x: x + width / 2, y: grid.top - 8 };
    return grid.slanted
      ? h("text", { ...at, "text-anchor": "start", transform: `rotate(-45 ${px(at.x)} ${px(at.y)})` }, name)
      : h("text", at, name);
  });
  return [
    h(
      "g",
      { class: "labels", fill: ink, "font-size": grid.cellHeight < fontSize ? grid.cellHeight : undefined },
      ...rowNames,
      ...(view.rowColours ?? []).map((fill, row) => headMark(fill, box({ row, column: 0 }, grid))),
      ...columnNames,
    ),
    axisNames(view, grid),
  ];
}

/** Rows that are heads have their colour beside their name. */
function headMark(fill: string, { x, y, height }: { x: number; y: number; height: number }): Tree {
  const size = Math.min(swatch, height - 1);
  return h("rect", { x: x - 8 - swatch, y: y + (height - size) / 2, width: swatch, height: size, rx: 2, fill });
}

/** Rows and columns without names are numbered; where the numbers are crowded, only some of them stand. */
function areNumerals(names: readonly string[]): boolean {
  return names.every((name) => /^\d+$/.test(name));
}

function axisNames({ rowAxis, columnAxis, rows, columns }: HeatmapView, grid: Grid): Tree {
  const middle = grid.top + (rows.length * grid.cellHeight) / 2;
  return h(
    "g",
    { class: "axis-names", fill: muted },
    columnAxis !== undefined && h("text", { x: grid.left + (columns.length * grid.cellWidth) / 2, y: 12 }, columnAxis),
    rowAxis !== undefined && h("text", { x: 12, y: middle, transform: `rotate(-90 12 ${px(middle)})` }, rowAxis),
  );
}

/** The scale itself, for matrices too large to write their numbers. */
function scaleKey({ domain: [least, largest], signed }: HeatmapView, grid: Grid): Tree[] {
  const [steps, step, y] = [24, 5, grid.height - 14];
  const colour = (share: number) => (signed ? diverging(2 * share - 1) : heat(share));
  const swatches = Array.from({ length: steps }, (_, i) =>
    h("rect", { x: grid.left + 34 + i * step, y: y - 8, width: step + 0.3, height: 8, fill: colour(i / (steps - 1)) }),
  );
  return [
    h(
      "g",
      { class: "scale-key" },
      ...swatches,
      h("text", { x: grid.left + 28, y, "text-anchor": "end", fill: muted }, String(least)),
      h(
        "text",
        { x: grid.left + 40 + steps * step, y, "text-anchor": "start", fill: muted },
        String(Number(largest.toPrecision(3))),
      ),
    ),
  ];
}

/** The coloured cells, in the order in which Plot drew them, are what the pointer and the arrow keys find. */
function withData(group: Tree, shown: readonly HeatmapCell[]): Tree {
  if (typeof group === "string" || group[1].class !== "cell") return group;
  const [tag, attributes, rects] = group;
  return [
    tag,
    attributes,
    rects.map((rect, i) => {
      const each = shown[i]!;
      return h("rect", { ...(rect as Exclude<Tree, string>)[1], ...datum(each.row, each.column, each.says) });
    }),
  ];
}

/** The same for cells without a colour. */
function target(each: HeatmapCell, grid: Grid): Tree {
  return h("rect", { ...box(each, grid, 1), ...datum(each.row, each.column, each.says), class: "target" });
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
