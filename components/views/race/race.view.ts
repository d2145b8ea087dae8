import type { Display, Reference } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { digitsFor, extent, formatNumber } from "../numbers.ts";
import { headColour, muted, shade } from "../theme.ts";
import type { Words } from "../words.ts";

export type RaceDisplay = Extract<Display, { kind: "race" }>;

export interface RaceStep {
  left: number;
  value: number;
  /** What was taken away to get here: its whole name, and for a head its colour. */
  removed?: { name: string; colour: string };
}

export interface RaceLine {
  name: string;
  colour: string;
  /** Told apart without colour too. */
  dash?: string;
  /** From many left to few. */
  steps: readonly RaceStep[];
}

export interface RaceView {
  title?: string;
  summary: string;
  value: string;
  left: string;
  /** From most to fewest left. */
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  lines: readonly RaceLine[];
  /** Where a line is furthest from all others, and on which side of them; none for a line that never leaves them. */
  labels: readonly { line: number; left: number; value: number; above: boolean }[];
  references: readonly Reference[];
  /** One per number that is left: what all orders say there. */
  stops: readonly { left: number; says: string }[];
  table: TableData;
}

/** What a pruning race shows: one line per order of removal, the same measure for all. */
export function raceView(display: RaceDisplay, words: Words): RaceView {
  const { value, title, references = [] } = display;
  const lines = display.lines.map((line, i) => lineOf(line, i, display.lines.length));
  const values = display.lines.flatMap(({ steps }) => steps.map((step) => step.value));
  const digits = display.digits ?? Math.max(2, digitsFor(values));
  const lefts = distinct(lines);
  const xDomain = [display.from ?? lefts[0] ?? 1, 0] as const;
  const yDomain = display.domain ?? domainOf([...values, ...references.map((reference) => reference.value)]);
  const told = (left: number) => toldAt(lines, left, digits, words);
  return {
    title,
    value,
    left: display.left ?? words.headsLeft,
    xDomain,
    yDomain,
    lines,
    labels: labelsOf(lines, lefts, 0.06 * (yDomain[1] - yDomain[0])),
    references,
    stops: lefts.map((left) => ({ left, says: format(words.raceStop, { left, values: told(left) }) })),
    summary: summarise(display, lines, lefts, words, told),
    table: tableOf(display, lines, lefts, digits, words),
  };
}

const dashes = [undefined, "7 4", "2 3", "9 3 2 3"];

function lineOf({ name, steps }: RaceDisplay["lines"][number], i: number, count: number): RaceLine {
  const ordered = [...steps].sort((one, other) => other.left - one.left);
  return {
    name,
    colour: shade(i, count),
    dash: dashes[i % dashes.length],
    steps: ordered.map(({ left, value, removed }) => ({
      left,
      value,
      removed: removed === undefined ? undefined : { name: removed, colour: colourOf(removed) },
    })),
  };
}

/** "3", "head 3" and "L0H3" wear the colour of head 3. */
function colourOf(name: string): string {
  const number = /\d+$/.exec(name)?.[0];
  return number === undefined ? muted : headColour(Number(number) - 1);
}

function domainOf(values: readonly number[]): [number, number] {
  const [least, largest] = extent(values);
  return least >= 0 && largest <= 1 ? [0, 1] : [Math.min(0, least), Math.max(0, largest)];
}

function distinct(lines: readonly RaceLine[]): number[] {
  return [...new Set(lines.flatMap(({ steps }) => steps.map(({ left }) => left)))].sort((a, b) => b - a);
}

const stepAt = ({ steps }: RaceLine, left: number): RaceStep | undefined => steps.find((step) => step.left === left);

function labelsOf(lines: readonly RaceLine[], lefts: readonly number[], enough: number): RaceView["labels"] {
  return lines.flatMap((line, i) => {
    const others = lines.filter((other) => other !== line);
    const gaps = lefts.flatMap((left) => gapAt(line, others, left));
    const widest = gaps.reduce((best, gap) => (gap.distance > best.distance ? gap : best), {
      distance: 0,
      above: true,
      left: 0,
    });
    if (others.length === 0 || widest.distance < enough) return [];
    const { left, above } = widest;
    return [{ line: i, left, value: stepAt(line, left)!.value, above }];
  });
}

/** How far a line is from its nearest neighbour; a line between two others has no free side. */
function gapAt(line: RaceLine, others: readonly RaceLine[], left: number) {
  const value = stepAt(line, left)?.value;
  const beside = others.flatMap((other) => stepAt(other, left)?.value ?? []);
  if (value === undefined || beside.length === 0) return [];
  const [least, largest] = extent(beside);
  if (value > largest) return [{ left, distance: value - largest, above: true }];
  return value < least ? [{ left, distance: least - value, above: false }] : [];
}

function toldAt(lines: readonly RaceLine[], left: number, digits: number, words: Words): string {
  return lines
    .flatMap((line) => {
      const step = stepAt(line, left);
      if (!step) return [];
      const said = `${line.name} ${formatNumber(step.value, digits)}`;
      return [step.removed ? format(words.raceRemoved, { said, removed: step.removed.name }) : said];
    })
    .join(words.join);
}

/** The sentence tells where the orders differ most; a single one, where it ends. */
function summarise(
  { value, left = "" }: RaceDisplay,
  lines: readonly RaceLine[],
  lefts: readonly number[],
  words: Words,
  told: (left: number) => string,
): string {
  const opening = format(words.race, { value, left: left || words.headsLeft });
  if (lefts.length === 0) return `${opening} ${words.nothingYet}`;
  const spread = (at: number) => {
    const [least, largest] = extent(lines.flatMap((line) => stepAt(line, at)?.value ?? []));
    return largest - least;
  };
  const widest = lefts.reduce((best, at) => (spread(at) > spread(best) ? at : best));
  return lines.length > 1 && spread(widest) > 0
    ? `${opening} ${format(words.raceApart, { left: widest, values: told(widest) })}`
    : `${opening} ${format(words.raceStop, { left: lefts.at(-1)!, values: told(lefts.at(-1)!) })}`;
}

function tableOf(
  { left }: RaceDisplay,
  lines: readonly RaceLine[],
  lefts: readonly number[],
  digits: number,
  words: Words,
): TableData {
  const removes = lines.map(({ steps }) => steps.some(({ removed }) => removed !== undefined));
  return {
    header: [
      left ?? words.headsLeft,
      ...lines.flatMap(({ name }, i) => (removes[i] ? [name, `${name}${words.join}${words.removed}`] : [name])),
    ],
    rows: lefts.map((at) => [
      formatNumber(at),
      ...lines.flatMap((line, i) => {
        const step = stepAt(line, at);
        const value = step ? formatNumber(step.value, digits) : "";
        return removes[i] ? [value, step?.removed?.name ?? ""] : [value];
      }),
    ]),
  };
}
