import type { Display, Reference, Series } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { digitsFor, extent, formatNumber } from "../numbers.ts";
import { headColour, shade } from "../theme.ts";
import type { Words } from "../words.ts";

export interface CurveLine {
  name: string;
  /** Name of the whole group in the picture: what is written at the end of the line. */
  label: string;
  colour: string;
  /** One of several runs of a setting: drawn thin. */
  oneOfMany: boolean;
  points: readonly (readonly [x: number, y: number])[];
}

/** A name at the end of a line or of a group of lines, at the mean of their last heights. */
export interface EndLabel {
  text: string;
  colour: string;
  /** Where the line has got to. */
  x: number;
  y: number;
}

export interface CurvesView {
  title?: string;
  summary: string;
  x: string;
  y: string;
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  lines: readonly CurveLine[];
  labels: readonly EndLabel[];
  references: readonly Reference[];
  /** One per distinct x: what all curves say there. */
  stops: readonly { x: number; says: string }[];
  table: TableData;
}

export type CurvesDisplay = Extract<Display, { kind: "curves" }>;

/** What a line chart shows. `references` of the page (a prediction) join those of the display. */
export function curvesView(display: CurvesDisplay, words: Words, added: readonly Reference[] = []): CurvesView {
  const references = [...(display.references ?? []), ...added];
  const lines = linesOf(display.series);
  const points = display.series.flatMap((series) => series.points);
  const heights = points.map(([, y]) => y);
  const digits = Math.max(2, digitsFor(heights));
  const labels = endLabels(lines);
  const ends = labels.map((label) => format(words.datum, { name: label.text, value: formatNumber(label.y, digits) }));
  const opening = format(words.curves, { y: display.y, x: display.x });
  return {
    title: display.title,
    x: display.x,
    y: display.y,
    lines,
    labels,
    references,
    xDomain: display.xDomain ?? extent(points.map(([x]) => x)),
    yDomain: display.yDomain ?? padded(extent([...heights, ...references.map(({ value }) => value)])),
    summary:
      ends.length === 0
        ? `${opening} ${words.nothingYet}`
        : `${opening} ${format(words.ends, { values: ends.join(words.join) })}`,
    stops: stopsOf(display, lines, words, digits),
    table: tableOf(display, lines, words, digits),
  };
}

/** Heads keep their colour, other settings are shades of one blue in their order; runs share that of their setting. */
function linesOf(series: readonly Series[]): CurveLine[] {
  const settings = [
    ...new Set(series.filter((each) => each.head === undefined).map((each) => each.group ?? each.name)),
  ];
  return series.map((each) => {
    const label = each.group ?? each.name;
    const colour = each.head !== undefined ? headColour(each.head) : shade(settings.indexOf(label), settings.length);
    return { name: each.name, label, colour, points: each.points, oneOfMany: each.group !== undefined };
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
    return { text, colour: members[0]!.colour, x: Math.max(...ends.map((end) => end[0])), y };
  });
}

/** A little air above and below, so that a flat line does not lie on the frame. */
function padded([least, largest]: [number, number]): [number, number] {
  const air = (largest - least || Math.abs(largest) || 1) * 0.06;
  return [least >= 0 && least - air < 0 ? 0 : least - air, largest + air];
}

function stopsOf({ x }: CurvesDisplay, lines: readonly CurveLine[], words: Words, digits: number) {
  return distinct(lines).map((at) => {
    const groups = Map.groupBy(lines, (line) => line.label);
    const values = [...groups].flatMap(([name, members]) => {
      const heights = members.flatMap((line) => heightAt(line, at) ?? []);
      return heights.length === 0 ? [] : [`${name} ${spread(heights, digits)}`];
    });
    return { x: at, says: format(words.curvePoint, { x, at: formatNumber(at), values: values.join(words.join) }) };
  });
}

/** One run is its value, several are their range. */
function spread(heights: readonly number[], digits: number): string {
  const [least, largest] = extent(heights).map((y) => formatNumber(y, digits));
  return least === largest ? least! : `${least}–${largest}`;
}

function tableOf({ x }: CurvesDisplay, lines: readonly CurveLine[], words: Words, digits: number): TableData {
  const written = (line: CurveLine, at: number) => {
    const height = heightAt(line, at);
    return height === undefined ? "" : formatNumber(height, digits);
  };
  const names = lines.map((line) =>
    line.oneOfMany && line.name !== line.label ? `${line.label}${words.join}${line.name}` : line.name,
  );
  return {
    header: [x, ...names],
    rows: distinct(lines).map((at) => [formatNumber(at), ...lines.map((line) => written(line, at))]),
  };
}

function distinct(lines: readonly CurveLine[]): number[] {
  return [...new Set(lines.flatMap((line) => line.points.map(([x]) => x)))].sort((a, b) => a - b);
}

function heightAt(line: CurveLine, at: number): number | undefined {
  return line.points.find(([x]) => x === at)?.[1];
}
