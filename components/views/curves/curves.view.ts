import type { Display, Phase, Reference } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { paddedLog } from "../logarithm.ts";
import { digitsFor, extent, formatNumber, formatSignificant } from "../numbers.ts";
import { headColour, shade } from "../theme.ts";
import type { Words } from "../words.ts";

type Point = readonly [x: number, y: number];

export interface CurveLine {
  name: string;
  /** Name of the whole group in the picture: what is written at the end of the line. */
  label: string;
  colour: string;
  /** One of several runs of a setting: drawn thin. */
  oneOfMany: boolean;
  /** Of a relation. */
  mark?: number;
  points: readonly Point[];
}

/** A name at the end of a line or of a group of lines, at the mean of their last heights. */
export interface EndLabel {
  text: string;
  colour: string;
  /** Where the line has got to. */
  x: number;
  y: number;
  mark?: number;
}

export interface CurvesView {
  title?: string;
  source?: string;
  summary: string;
  x: string;
  y: string;
  /** Left and right end: the larger number first where x runs backwards. */
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  yLog: boolean;
  lines: readonly CurveLine[];
  labels: readonly EndLabel[];
  references: readonly Reference[];
  /** Only what lies in the picture. */
  phases: readonly Phase[];
  /** One per distinct x, from left to right: what all curves say there. */
  stops: readonly { x: number; says: string }[];
  table: TableData;
}

export type CurvesDisplay = Extract<Display, { kind: "curves" }>;
type Write = (y: number) => string;

/** What a line chart shows. `references` of the page (a prediction) join those of the display. */
export function curvesView(display: CurvesDisplay, words: Words, added: readonly Reference[] = []): CurvesView {
  const { title, source, x, y, yLog = false, phases = [] } = display;
  const fits = (height: number) => !yLog || height > 0; // zero is nowhere on a logarithmic axis
  const references = [...(display.references ?? []), ...added].filter(({ value }) => fits(value));
  const lines = linesOf(display, fits);
  const heights = lines.flatMap((line) => line.points.map((point) => point[1]));
  const digits = Math.max(2, digitsFor(heights));
  const write = yLog ? (height: number) => formatSignificant(height) : (height: number) => formatNumber(height, digits);
  const labels = endLabels(lines);
  const xDomain = domainOfX(display, lines);
  return {
    title,
    source,
    x,
    y,
    yLog,
    lines,
    labels,
    references,
    xDomain,
    yDomain: domainOfY(display, [...heights, ...references.map(({ value }) => value)]),
    phases: phases.flatMap((phase) => within(phase, xDomain)),
    summary: summarise(display, labels, words, write),
    stops: stopsOf(display, lines, words, write),
    table: tableOf(display, lines, words, write),
  };
}

/** Heads keep their colour, other settings are shades of one blue in their order; runs share that of their setting. */
function linesOf({ series, xReverse }: CurvesDisplay, fits: (height: number) => boolean): CurveLine[] {
  const settings = [
    ...new Set(series.filter((each) => each.head === undefined).map((each) => each.group ?? each.name)),
  ];
  return series.map((each) => {
    const label = each.group ?? each.name;
    const colour = each.head !== undefined ? headColour(each.head) : shade(settings.indexOf(label), settings.length);
    const points = each.points.filter((point) => fits(point[1]));
    if (xReverse) points.sort((a, b) => b[0] - a[0]); // the end of the line is where x is smallest
    return { name: each.name, label, colour, points, mark: each.mark, oneOfMany: each.group !== undefined };
  });
}

function endLabels(lines: readonly CurveLine[]): EndLabel[] {
  const groups = Map.groupBy(
    lines.filter((line) => line.points.length > 0),
    (line) => line.label,
  );
  return [...groups].map(([text, members]) => {
    const ends = members.map((line) => line.points.at(-1)!);
    const y = ends.reduce((sum, end) => sum + end[1], 0) / ends.length;
    const reach = ends.map((end) => end[0]);
    const x = isBackwards(members[0]!) ? Math.min(...reach) : Math.max(...reach);
    return { text, colour: members[0]!.colour, x, y, mark: members[0]!.mark };
  });
}

const isBackwards = ({ points }: CurveLine) => points.length > 1 && points[0]![0] > points.at(-1)![0];

function domainOfX({ xDomain, xReverse }: CurvesDisplay, lines: readonly CurveLine[]): [number, number] {
  const [from, to] = xDomain ?? extent(lines.flatMap((line) => line.points.map((point) => point[0])));
  const [least, largest] = [Math.min(from, to), Math.max(from, to)];
  return xReverse ? [largest, least] : [from, to];
}

/** On a logarithmic axis a given end that is not positive is that of the data. */
function domainOfY({ yDomain, yLog }: CurvesDisplay, heights: readonly number[]): readonly [number, number] {
  if (!yLog) return yDomain ?? padded(extent(heights));
  const [least, largest] = paddedLog(heights.length === 0 ? [0.1, 1] : extent(heights));
  const ends = [yDomain?.[0] ?? 0, yDomain?.[1] ?? 0].map((end, i) => (end > 0 ? end : [least, largest][i]!));
  return [ends[0]!, ends[1]!];
}

/** A little air above and below, so that a flat line does not lie on the frame. */
function padded([least, largest]: [number, number]): [number, number] {
  const air = (largest - least || Math.abs(largest) || 1) * 0.06;
  return [least >= 0 && least - air < 0 ? 0 : least - air, largest + air];
}

/** The part of a phase that lies in the picture. */
function within({ from, to, label }: Phase, xDomain: readonly [number, number]): Phase[] {
  const [least, largest] = extent(xDomain);
  const part = { from: Math.max(from, least), to: Math.min(to, largest), label };
  return part.from < part.to ? [part] : [];
}

function summarise({ x, y, phases = [] }: CurvesDisplay, labels: readonly EndLabel[], words: Words, write: Write) {
  const ends = labels.map((label) => format(words.datum, { name: label.text, value: write(label.y) }));
  const spans = phases.map(({ from, to, label }) =>
    format(words.phase, { label, from: formatNumber(from), to: formatNumber(to) }),
  );
  return [
    format(words.curves, { y, x }),
    ends.length === 0 ? words.nothingYet : format(words.ends, { values: ends.join(words.join) }),
    ...(spans.length === 0 ? [] : [format(words.phases, { phases: spans.join(words.join) })]),
  ].join(" ");
}

function stopsOf(display: CurvesDisplay, lines: readonly CurveLine[], words: Words, write: Write) {
  const { x } = display;
  const groups = Map.groupBy(lines, (line) => line.label);
  return distinct(display, lines).map((at) => {
    const values = [...groups].flatMap(([name, members]) => {
      const heights = members.flatMap((line) => heightAt(line, at) ?? []);
      return heights.length === 0 ? [] : [`${name} ${spread(heights, write)}`];
    });
    const phase = phaseAt(display, at);
    const says = { x, at: formatNumber(at), values: values.join(words.join), phase: phase ?? "" };
    return { x: at, says: format(phase === undefined ? words.curvePoint : words.curvePointIn, says) };
  });
}

/** One run is its value, several are their range. */
function spread(heights: readonly number[], write: Write): string {
  const [least, largest] = extent(heights).map(write);
  return least === largest ? least! : `${least}–${largest}`;
}

function tableOf(display: CurvesDisplay, lines: readonly CurveLine[], words: Words, write: Write): TableData {
  const written = (line: CurveLine, at: number) => {
    const height = heightAt(line, at);
    return height === undefined ? "" : write(height);
  };
  const names = lines.map((line) =>
    line.oneOfMany && line.name !== line.label ? `${line.label}${words.join}${line.name}` : line.name,
  );
  const hasPhases = (display.phases ?? []).length > 0;
  return {
    header: [display.x, ...names, ...(hasPhases ? [words.phaseName] : [])],
    rows: distinct(display, lines).map((at) => [
      formatNumber(at),
      ...lines.map((line) => written(line, at)),
      ...(hasPhases ? [phaseAt(display, at) ?? ""] : []),
    ]),
  };
}

/** Where one phase ends and the next begins, the next one counts. */
function phaseAt({ phases = [] }: CurvesDisplay, at: number): string | undefined {
  return phases.findLast(({ from, to }) => at >= from && at <= to)?.label;
}

/** From left to right. */
function distinct({ xReverse }: CurvesDisplay, lines: readonly CurveLine[]): number[] {
  const all = [...new Set(lines.flatMap((line) => line.points.map((point) => point[0])))].sort((a, b) => a - b);
  return xReverse ? all.reverse() : all;
}

function heightAt(line: CurveLine, at: number): number | undefined {
  return line.points.find(([x]) => x === at)?.[1];
}
