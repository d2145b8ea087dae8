import type { Display, Entry } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { areShares, digitsFor, extent, formatNumber, formatPercent } from "../numbers.ts";
import { diverging, headColour, heat, inkOn } from "../theme.ts";
import type { Words } from "../words.ts";
import { aligned } from "./alignment.ts";

export interface HeatmapCell {
  row: number;
  column: number;
  /** Empty for masked and not yet measured entries. */
  written: string;
  /** Place on the scale: [0, 1], or [-1, 1] where it is signed. */
  share: number;
  fill: string;
  ink: string;
  state: "value" | "masked" | "unmeasured";
  outlined: boolean;
  /** Of an alignment: where the row should look, and where it looks most. */
  gold?: boolean;
  strongest?: boolean;
  /** "sits → cat: 50 %" */
  says: string;
}

export interface HeatmapView {
  title?: string;
  summary: string;
  rows: readonly string[];
  columns: readonly string[];
  /** Of rows that are heads. */
  rowColours?: readonly string[];
  rowAxis?: string;
  columnAxis?: string;
  cells: readonly HeatmapCell[];
  domain: readonly [number, number];
  signed: boolean;
  /** Of an alignment: what its two marks are called, and how often they meet. */
  key?: { gold: string; strongest: string; sentence?: string };
  table: TableData;
}

export type HeatmapDisplay = Extract<Display, { kind: "heatmap" }>;

/** What a heatmap shows, before a pixel is chosen. */
export function heatmapView(display: HeatmapDisplay, words: Words): HeatmapView {
  const { values, signed = false, digits = digitsFor(values.flat()) } = display;
  const width = Math.max(0, ...values.map((row) => row.length));
  const rows = values.map((_, row) => display.rows?.[row] ?? format(words.row, { n: row + 1 }));
  const columns = Array.from(
    { length: width },
    (_, column) => display.columns?.[column] ?? format(words.column, { n: column + 1 }),
  );
  const domain = display.domain ?? defaultDomain(values, signed);
  const say = areShares(values) ? formatPercent : (value: number) => formatNumber(value, digits);
  const outlined = new Set(display.outline?.map((at) => at.join()));

  const cell = (value: Entry, row: number, column: number): HeatmapCell => {
    const state = display.mask?.[row]?.[column] ? "masked" : value === null ? "unmeasured" : "value";
    const share = state === "value" ? shareOf(value!, domain, signed) : 0;
    const heard = state === "value" ? say(value!) : state === "masked" ? words.masked : words.notMeasured;
    return {
      row,
      column,
      state,
      written: state === "value" ? formatNumber(value!, digits) : "",
      share,
      fill: signed ? diverging(share) : heat(share),
      ink: inkOn(share),
      outlined: outlined.has(`${row},${column}`),
      says: format(words.cell, { row: rows[row]!, column: columns[column]!, value: heard }),
    };
  };

  const cells = values.flatMap((row, i) => row.map((value, j) => cell(value, i, j)));
  const view: HeatmapView = {
    title: display.title,
    rowAxis: display.rowAxis,
    columnAxis: display.columnAxis,
    rows: display.rows ? rows : rows.map((_, row) => String(row + 1)),
    rowColours: display.headColours ? rows.map((_, head) => headColour(head)) : undefined,
    columns: display.columns ? columns : columns.map((_, column) => String(column + 1)),
    cells,
    domain,
    signed,
    summary: summarise(cells, values, rows.length, columns.length, words),
    table: tableOf(cells, rows, columns, words),
  };
  return display.gold ? aligned(view, display, words) : view;
}

/** Shares and probabilities are read against [0, 1]; signed values symmetrically about zero. */
export function defaultDomain(values: readonly (readonly Entry[])[], signed: boolean): readonly [number, number] {
  const [least, largest] = extent(values.flat());
  if (signed) {
    const reach = Math.max(Math.abs(least), Math.abs(largest)) || 1;
    return [-reach, reach];
  }
  return least >= 0 && largest <= 1 ? [0, 1] : [Math.min(0, least), largest];
}

/** Place of a value on the scale: [0, 1], or [-1, 1] on the diverging scale. */
function shareOf(value: number, [least, largest]: readonly [number, number], signed: boolean): number {
  if (!Number.isFinite(value)) return 0;
  if (signed) return Math.min(1, Math.max(-1, value / Math.max(Math.abs(least), Math.abs(largest), 1e-12)));
  return Math.min(1, Math.max(0, (value - least) / (largest - least || 1)));
}

function summarise(
  cells: readonly HeatmapCell[],
  values: readonly (readonly Entry[])[],
  rows: number,
  columns: number,
  words: Words,
) {
  const size = format(words.heatmap, { rows, columns });
  const shown = cells.filter((cell) => cell.state === "value");
  if (shown.length === 0) return `${size} ${words.nothingYet}`;
  const value = (cell: HeatmapCell) => values[cell.row]![cell.column]!;
  const largest = shown.reduce((best, cell) => (value(cell) > value(best) ? cell : best));
  return `${size} ${format(words.largestCell, { cell: largest.says })}`;
}

function tableOf(
  cells: readonly HeatmapCell[],
  rows: readonly string[],
  columns: readonly string[],
  words: Words,
): TableData {
  const states = { value: "", masked: words.masked, unmeasured: "–" };
  const written = (row: number) =>
    cells.filter((cell) => cell.row === row).map((cell) => cell.written || states[cell.state]);
  return { header: ["", ...columns], rows: rows.map((name, row) => [name, ...written(row)]) };
}
