import type { Display } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { defaultDomain, heatmapView, type HeatmapView } from "../heatmap/heatmap.view.ts";
import { digitsFor, formatNumber } from "../numbers.ts";
import type { Words } from "../words.ts";

export interface FilmView extends HeatmapView {
  /** Name of what moves on: "step". */
  at: string;
  /** "step 200", one per frame. */
  frames: readonly string[];
  /** Which frame the heatmap is. */
  shown: number;
}

export type FilmDisplay = Extract<Display, { kind: "film" }>;

/** More numbers than this, and only the frame that is shown stands in the table. */
const mostInTable = 5000;

/**
 * A film as the heatmap of one of its frames, on a scale that holds for all.
 * @param chosen the frame that the reader has chosen; without it the newest
 */
export function filmView(display: FilmDisplay, words: Words, chosen?: number): FilmView {
  const { frames, at } = display;
  const { kind: _kind, frames: _frames, at: _at, ...options } = display;
  const rows = frames.flatMap((frame) => frame.values);
  const digits = display.digits ?? digitsFor(rows.flat());
  const domain = display.domain ?? defaultDomain(rows, display.signed ?? false);
  const shown = Math.min(frames.length - 1, chosen ?? Infinity);
  const map = (frame: number) =>
    heatmapView({ ...options, kind: "heatmap", values: frames[frame]?.values ?? [], digits, domain }, words);
  const labels = frames.map((frame) => format(words.frame, { at, n: formatNumber(frame.at) }));
  const view = map(shown);
  const say = (cell: string) => format(words.frameCell, { frame: labels[shown] ?? "", cell });
  return {
    ...view,
    at,
    frames: labels,
    shown,
    cells: view.cells.map((cell) => ({ ...cell, says: say(cell.says) })),
    summary: `${summarise(labels, shown, words)} ${view.summary}`,
    table: rows.flat().length > mostInTable ? tableOf(display, [shown], map) : tableOf(display, frames.keys(), map),
  };
}

function summarise(labels: readonly string[], shown: number, words: Words): string {
  if (labels.length === 0) return words.nothingYet;
  const [first, last, frame] = [labels[0]!, labels.at(-1)!, labels[shown]!];
  return labels.length === 1
    ? format(words.filmStart, { frame })
    : format(words.film, { count: labels.length, first, last, frame });
}

/** Row by row, each under its moment. */
function tableOf(
  { frames, at }: FilmDisplay,
  chosen: Iterable<number>,
  map: (frame: number) => HeatmapView,
): TableData {
  const tables = [...chosen].map((frame) => ({ frame, table: map(frame).table }));
  return {
    header: [at, ...(tables[0]?.table.header ?? [])],
    rows: tables.flatMap(({ frame, table }) => table.rows.map((row) => [formatNumber(frames[frame]!.at), ...row])),
  };
}

/**
 * The frame that the reader chose stays chosen while others arrive. Where there are fewer than before, a new run has
 * begun, and is followed again.
 */
export function keptChoice(
  chosen: number | undefined,
  before: Display | undefined,
  after: Display,
): number | undefined {
  if (before?.kind !== "film" || after.kind !== "film") return undefined;
  return after.frames.length < before.frames.length ? undefined : chosen;
}
