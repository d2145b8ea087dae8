import type { Bar, Display, Reference } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { digitsFor, extent, formatNumber } from "../numbers.ts";
import { headColour } from "../theme.ts";
import type { Words } from "../words.ts";

export interface BarRow {
  label: string;
  value: number;
  written: string;
  colour: string;
  /** The single measurements (the seeds), drawn as dots. */
  samples: readonly number[];
  says: string;
}

export interface BarsView {
  title?: string;
  source?: string;
  summary: string;
  value: string;
  domain: readonly [number, number];
  rows: readonly BarRow[];
  references: readonly Reference[];
  digits: number;
  table: TableData;
}

export type BarsDisplay = Extract<Display, { kind: "bars" }>;

/** What a bar chart shows. `added` are reference lines of the page (a prediction). */
export function barsView(display: BarsDisplay, words: Words, added: readonly Reference[] = []): BarsView {
  const { bars, value, title, source } = display;
  const references = [...(display.references ?? []), ...added];
  const all = bars.flatMap((bar) => [bar.value, ...(bar.samples ?? [])]);
  const digits = display.digits ?? digitsFor(all);
  const rows = bars.map((bar) => rowOf(bar, digits, words));
  const [least, largest] = extent([0, ...all, ...references.map((reference) => reference.value)]);
  const opening = format(words.bars, { value, names: bars.map((bar) => bar.label).join(words.join) });
  return {
    title,
    source,
    value,
    rows,
    references,
    digits,
    domain: display.domain ?? [least, largest === least ? least + 1 : largest],
    summary: `${opening} ${rows.map((row) => row.says).join(words.join)}`,
    table: tableOf(rows, value, digits, words),
  };
}

function rowOf(bar: Bar, digits: number, words: Words): BarRow {
  const written = formatNumber(bar.value, digits);
  const spoken = format(words.datum, { name: bar.label, value: written });
  const samples = bar.samples ?? [];
  const [least, most] = extent(samples).map((sample) => formatNumber(sample, digits));
  return {
    label: bar.label,
    value: bar.value,
    written,
    samples,
    colour: bar.head === undefined ? "var(--heat-ink)" : headColour(bar.head),
    says:
      samples.length < 2
        ? spoken
        : `${spoken} (${format(words.samples, { count: samples.length, least: least!, most: most! })})`,
  };
}

function tableOf(rows: readonly BarRow[], value: string, digits: number, words: Words): TableData {
  const runs = Math.max(0, ...rows.map((row) => row.samples.length));
  const names = Array.from({ length: runs }, (_, n) => format(words.run, { n: n + 1 }));
  const samples = (row: BarRow) => names.map((_, n) => (n in row.samples ? formatNumber(row.samples[n]!, digits) : ""));
  return { header: ["", value, ...names], rows: rows.map((row) => [row.label, row.written, ...samples(row)]) };
}
