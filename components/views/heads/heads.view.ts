import type { Display, Entry, HeadDifference } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { heatmapView, type HeatmapCell, type HeatmapView } from "../heatmap/heatmap.view.ts";
import { headColour, muted } from "../theme.ts";
import type { Words } from "../words.ts";

export interface HeadPanel {
  name: string;
  colour: string;
  /** Of a difference between two heads: the colour of the one that is subtracted. */
  minus?: string;
  map: HeatmapView;
}

export interface HeadsView {
  title?: string;
  summary: string;
  heads: readonly HeadPanel[];
  /** On the diverging scale, all on one. */
  differences: readonly HeadPanel[];
  table: TableData;
}

export type HeadsDisplay = Extract<Display, { kind: "heads" }>;
type Matrix = readonly (readonly Entry[])[];
type Named = Omit<HeadPanel, "map"> & { values: Matrix };

/** One heatmap per head, all on one scale so that they can be compared; their mean and differences when asked for. */
export function headsView(display: HeadsDisplay, words: Words): HeadsView {
  const { title } = display;
  const named = display.heads.map((head, i) => ({
    name: nameOf(head.name, words),
    colour: headColour(i),
    values: head.values,
  }));
  const mean = { name: words.average, colour: muted, values: meanOf(named.map((head) => head.values)) };
  const heads = panels(display.average && named.length > 1 ? [...named, mean] : named, display, words);
  const differences = panels(subtract(named, mean, display.difference, words), display, words, true);
  const all = [...heads, ...differences];
  return {
    title,
    heads,
    differences,
    summary: [
      format(words.heads, { names: all.map((panel) => panel.name).join(words.join) }),
      ...differences.flatMap(({ map }) => furthest(map, words)),
    ].join(" "),
    table: tableOf(all),
  };
}

/** Heatmaps on a scale that holds for all of them. */
function panels(
  matrices: readonly Named[],
  { rows, columns }: HeadsDisplay,
  words: Words,
  isDifference = false,
): HeadPanel[] {
  const values = matrices.flatMap((matrix) => matrix.values.flat());
  const signed = isDifference || values.some((value) => value !== null && value < 0);
  const shares = !signed && values.every((value) => value === null || value <= 1);
  const reach = Math.max(1e-12, ...values.map((value) => Math.abs(value ?? 0)));
  const domain = shares ? ([0, 1] as const) : signed ? ([-reach, reach] as const) : ([0, reach] as const);
  return matrices.map(({ values, ...head }) => {
    const map = heatmapView({ kind: "heatmap", values, rows, columns, domain, signed, digits: 2 }, words);
    const says = (cell: HeatmapCell) => format(words.headCell, { head: head.name, cell: cell.says });
    const cells = map.cells.map((cell) => ({ ...cell, says: says(cell) }));
    return { ...head, map: { ...map, cells, summary: format(words.datum, { name: head.name, value: map.summary }) } };
  });
}

/** A head that is only counted is called "head 2"; a name of its own stays. */
function nameOf(name: string, words: Words): string {
  return /^\d+$/.test(name) ? format(words.head, { n: name }) : name;
}

/** Entry by entry; unmeasured where any head is. */
function meanOf(matrices: readonly Matrix[]): Entry[][] {
  return (matrices[0] ?? []).map((row, i) =>
    row.map((_, j) => {
      const entries = matrices.map((matrix) => matrix[i]?.[j] ?? null);
      return entries.includes(null)
        ? null
        : (entries as number[]).reduce((sum, entry) => sum + entry, 0) / entries.length;
    }),
  );
}

/** A head that is not there has no difference. */
function subtract(heads: readonly Named[], mean: Named, pair: HeadDifference | undefined, words: Words): Named[] {
  if (pair === undefined) return [];
  if (pair === "average") return heads.map((head) => minus(head, { ...mean, name: words.mean }, words));
  const [a, b] = pair.map((head) => heads[head]);
  return a && b ? [{ ...minus(a, b, words), minus: b.colour }] : [];
}

function minus(a: Named, b: Named, words: Words): Named {
  const values = a.values.map((row, i) =>
    row.map((entry, j) => {
      const other = b.values[i]?.[j] ?? null;
      return entry === null || other === null ? null : entry - other;
    }),
  );
  return { name: format(words.difference, { a: a.name, b: b.name }), colour: a.colour, values };
}

/** Where a difference is largest in size. */
function furthest({ cells }: HeatmapView, words: Words): string[] {
  const measured = cells.filter((cell) => cell.state === "value");
  if (measured.length === 0) return [];
  const cell = measured.reduce((best, each) => (Math.abs(each.share) > Math.abs(best.share) ? each : best));
  return [format(words.differs, { cell: cell.says })];
}

function tableOf(panels: readonly HeadPanel[]): TableData {
  return {
    header: ["", ...(panels[0]?.map.table.header ?? [])],
    rows: panels.flatMap(({ name, map }) => map.table.rows.map((row) => [name, ...row])),
  };
}
