import type { Display, Entry } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { heatmapView, type HeatmapView } from "../heatmap/heatmap.view.ts";
import { headColour, muted } from "../theme.ts";
import type { Words } from "../words.ts";

export interface HeadsView {
  title?: string;
  summary: string;
  heads: readonly { name: string; colour: string; map: HeatmapView }[];
  table: TableData;
}

export type HeadsDisplay = Extract<Display, { kind: "heads" }>;

/** One heatmap per head, all on one scale so that they can be compared, and their mean when asked for. */
export function headsView({ heads, rows, columns, average, title }: HeadsDisplay, words: Words): HeadsView {
  const values = heads.flatMap((head) => head.values.flat());
  const shares = values.every((value) => value === null || (value >= 0 && value <= 1));
  const signed = values.some((value) => value !== null && value < 0);
  const reach = Math.max(1e-12, ...values.map((value) => Math.abs(value ?? 0)));
  const domain = shares ? ([0, 1] as const) : signed ? ([-reach, reach] as const) : ([0, reach] as const);
  const panel = (name: string, colour: string, matrix: readonly (readonly Entry[])[]) => {
    const map = heatmapView({ kind: "heatmap", values: matrix, rows, columns, domain, signed, digits: 2 }, words);
    const cells = map.cells.map((cell) => ({ ...cell, says: format(words.headCell, { head: name, cell: cell.says }) }));
    return { name, colour, map: { ...map, cells, summary: format(words.datum, { name, value: map.summary }) } };
  };
  const panels = heads.map((head, i) => panel(nameOf(head.name, words), headColour(i), head.values));
  if (average && heads.length > 1) panels.push(panel(words.average, muted, mean(heads.map((head) => head.values))));
  return {
    title,
    heads: panels,
    summary: format(words.heads, { names: panels.map((each) => each.name).join(words.join) }),
    table: tableOf(panels),
  };
}

/** A head that is only counted is called "head 2"; a name of its own stays. */
function nameOf(name: string, words: Words): string {
  return /^\d+$/.test(name) ? format(words.head, { n: name }) : name;
}

/** Entry by entry; unmeasured where any head is. */
function mean(matrices: readonly (readonly (readonly Entry[])[])[]): Entry[][] {
  return (matrices[0] ?? []).map((row, i) =>
    row.map((_, j) => {
      const entries = matrices.map((matrix) => matrix[i]?.[j] ?? null);
      return entries.includes(null)
        ? null
        : (entries as number[]).reduce((sum, entry) => sum + entry, 0) / entries.length;
    }),
  );
}

function tableOf(panels: HeadsView["heads"]): TableData {
  return {
    header: ["", ...(panels[0]?.map.table.header ?? [])],
    rows: panels.flatMap(({ name, map }) => map.table.rows.map((row) => [name, ...row])),
  };
}
