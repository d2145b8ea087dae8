import type { Display, Reference, Spectrum } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { paddedLog } from "../logarithm.ts";
import { digitsFor, extent, formatNumber, formatSignificant } from "../numbers.ts";
import { headColour, shade } from "../theme.ts";
import type { Words } from "../words.ts";

export interface SpectrumLine {
  name: string;
  colour: string;
  /** By index, from 1; on a logarithmic scale without those that are not positive. */
  values: readonly { index: number; value: number }[];
  effectiveRank?: { value: number; label: string };
}

export interface SpectrumView {
  title?: string;
  source?: string;
  summary: string;
  /** "index", "singular value". */
  x: string;
  y: string;
  log: boolean;
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  lines: readonly SpectrumLine[];
  /** A bound: the line stands between the last value within it and the first beyond. */
  rank?: Reference;
  /** One per index: what all spectra say there. */
  stops: readonly { index: number; says: string }[];
  table: TableData;
}

export type SpectrumDisplay = Extract<Display, { kind: "spectrum" }>;
type Write = (value: number) => string;

/** Singular values by their index, of one matrix or of several on one scale. */
export function spectrumView(display: SpectrumDisplay, words: Words): SpectrumView {
  const { spectra, log = false, rank, title, source } = display;
  const count = Math.max(1, rank?.value ?? 0, ...spectra.map(({ values }) => values.length));
  const values = spectra.flatMap((spectrum) => spectrum.values).filter((value) => !log || value > 0);
  const digits = Math.max(2, digitsFor(values));
  const write = log ? (value: number) => formatSignificant(value) : (value: number) => formatNumber(value, digits);
  const lines = spectra.map((spectrum, i) => lineOf(spectrum, i, display, words));
  return {
    title,
    source,
    log,
    lines,
    rank,
    x: words.index,
    y: words.singularValue,
    xDomain: [0.5, count + 0.5],
    yDomain: domainOf(values, log),
    summary: summarise(display, write, words),
    stops: Array.from({ length: count }, (_, i) => ({ index: i + 1, says: saysAt(i, display, write, words) })),
    table: tableOf(display, count, write, words),
  };
}

/** Heads keep their colour, other matrices are shades of one blue. */
function lineOf(spectrum: Spectrum, i: number, { spectra, log }: SpectrumDisplay, words: Words): SpectrumLine {
  const { name, values, head, effectiveRank } = spectrum;
  const others = spectra.filter((each) => each.head === undefined);
  return {
    name,
    colour: head === undefined ? shade(others.indexOf(spectra[i]!), others.length) : headColour(head),
    values: values.map((value, index) => ({ index: index + 1, value })).filter(({ value }) => !log || value > 0),
    effectiveRank:
      effectiveRank === undefined ? undefined : { value: effectiveRank, label: rankOf(effectiveRank, words) },
  };
}

const rankOf = (effectiveRank: number, words: Words) =>
  format(words.effectiveRank, { value: formatNumber(effectiveRank, 1) });

function domainOf(values: readonly number[], log: boolean): [number, number] {
  if (log) return paddedLog(values.length === 0 ? [0.1, 1] : extent(values));
  const [least, largest] = extent([0, ...values]);
  return [least, (largest || 1) * 1.06];
}

function summarise({ spectra, rank }: SpectrumDisplay, write: Write, words: Words): string {
  const each = spectra.map(({ name, values, effectiveRank }) => {
    const span = { name, count: values.length, first: write(values[0] ?? 0), last: write(values.at(-1) ?? 0) };
    const said =
      values.length === 0 ? format(words.datum, { name, value: words.notMeasured }) : format(words.spectrum, span);
    return effectiveRank === undefined ? said : said + words.join + rankOf(effectiveRank, words);
  });
  const bound = rank ? [format(words.rankBound, { label: rank.label, value: formatNumber(rank.value) })] : [];
  return [format(words.singularValues, { spectra: each.join(words.listJoin) }), ...bound].join(" ");
}

function saysAt(i: number, { spectra }: SpectrumDisplay, write: Write, words: Words): string {
  const values = spectra.flatMap(({ name, values }) => (i in values ? [`${name} ${write(values[i]!)}`] : []));
  return format(words.curvePoint, { x: words.singularValue, at: i + 1, values: values.join(words.join) || "–" });
}

function tableOf({ spectra }: SpectrumDisplay, count: number, write: Write, words: Words): TableData {
  const rows = Array.from({ length: count }, (_, i) => [
    String(i + 1),
    ...spectra.map(({ values }) => (i in values ? write(values[i]!) : "")),
  ]);
  const ranks = spectra.map(({ effectiveRank }) => (effectiveRank === undefined ? "" : formatNumber(effectiveRank, 2)));
  const hasRanks = ranks.some((rank) => rank !== "");
  return {
    header: [words.index, ...spectra.map(({ name }) => name)],
    rows: hasRanks ? [...rows, [words.effectiveRankName, ...ranks]] : rows,
  };
}
