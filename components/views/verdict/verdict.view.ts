import type { Display, Verdict } from "../../../src/sandbox/display.ts";
import { statistics } from "../../../src/experiments/statistics.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { digitsFor, extent, formatNumber } from "../numbers.ts";
import type { ClaimWords, Words } from "../words.ts";

export type VerdictDisplay = Extract<Display, { kind: "verdict" }>;
type ClaimNumber = VerdictDisplay["numbers"][number];

export interface NumberRow {
  label: string;
  /** A dash while nothing is measured. */
  mean: string;
  /** "± 0.006 (10 seeds)" */
  spread?: string;
  /** Where a strip of dots tells more than the number: values on a scale with ends. */
  strip?: { domain: readonly [number, number]; value: number; samples: readonly number[] };
  says: string;
}

export interface ConditionRow {
  text: string;
  /** Undefined while the numbers are not all there. */
  holds?: boolean;
  says: string;
}

export interface RuleRow {
  verdict: Verdict;
  word: string;
  conditions: readonly ConditionRow[];
  /** The first line whose conditions all hold: it gave the verdict. */
  applies: boolean;
}

export interface VerdictView {
  heading: string;
  sentence?: string;
  verdict?: Verdict;
  word: string;
  bet?: string;
  numbers: readonly NumberRow[];
  rule: readonly RuleRow[];
  neighbour?: string;
  summary: string;
  table: TableData;
}

/** What the card of a claim says, with as many numbers as there are so far. */
export function verdictView(display: VerdictDisplay, words: Words, claimWords: ClaimWords): VerdictView {
  const { claim, verdict, neighbour } = display;
  const numbers = display.numbers.map((number) => numberRow(number, words, claimWords));
  const heading = format(claimWords.title, { id: claim });
  const word = verdict ? claimWords[verdict] : words.notJudged;
  return {
    heading,
    sentence: display.words,
    verdict,
    word,
    bet: betLine(display, words, claimWords),
    numbers,
    rule: ruleRows(display, words, claimWords),
    neighbour,
    summary: [format(words.datum, { name: heading, value: word }), ...numbers.map(({ says }) => says)].join(words.join),
    table: tableOf(display.numbers, words),
  };
}

function numberRow({ label, value, samples, digits }: ClaimNumber, words: Words, claimWords: ClaimWords): NumberRow {
  if (value === undefined)
    return { label, mean: "–", says: format(words.datum, { name: label, value: words.notMeasured }) };
  const places = digits ?? digitsFor([value, ...(samples ?? [])]);
  const [least, most] = extent(samples ?? []).map((sample) => formatNumber(sample, places));
  const range = format(words.samples, { count: samples?.length ?? 0, least: least!, most: most! });
  const mean = formatNumber(value, places);
  const said = format(words.datum, { name: label, value: mean });
  return {
    label,
    mean,
    spread: spreadOf(samples, places, claimWords),
    strip: stripOf(value, samples),
    says: samples && samples.length > 1 ? `${said} (${range})` : said,
  };
}

function spreadOf(samples: readonly number[] = [], digits: number, claimWords: ClaimWords): string | undefined {
  if (samples.length < 2) return undefined;
  const spread = formatNumber(statistics(samples).sd, digits);
  return format(claimWords.measurement, { mean: "", spread, seeds: samples.length }).trim();
}

/** Shares lie on [0, 1], so that one row can be held against the next; other numbers on a scale of their own. */
function stripOf(value: number, samples: readonly number[] = []): NumberRow["strip"] {
  const [least, largest] = extent([value, ...samples]);
  if (least >= 0 && largest <= 1) {
    const isCount = samples.length < 2 && Number.isInteger(value);
    return isCount ? undefined : { domain: [0, 1], value, samples };
  }
  return samples.length < 2 ? undefined : { domain: [Math.min(0, least), Math.max(0, largest)], value, samples };
}

function betLine({ bet, verdict }: VerdictDisplay, words: Words, claimWords: ClaimWords): string | undefined {
  if (!bet) return undefined;
  const stance = claimWords[bet.stance];
  const said =
    bet.confidence === undefined
      ? format(words.yourBet, { stance })
      : format(words.yourSureBet, { stance, confidence: bet.confidence });
  if (!verdict) return said;
  return format(verdict === bet.stance ? words.betCameTrue : words.betDidNot, { bet: said });
}

function ruleRows({ rule, verdict }: VerdictDisplay, words: Words, claimWords: ClaimWords): RuleRow[] {
  const decided = verdict !== undefined;
  const first = rule.findIndex(({ conditions }) => conditions.every(({ holds }) => holds));
  return rule.map((line, i) => ({
    verdict: line.verdict,
    word: claimWords[line.verdict],
    applies: decided && i === first && line.verdict === verdict,
    conditions: line.conditions.map(({ text, holds }) => ({
      text,
      holds: decided ? holds : undefined,
      says: decided ? (holds ? words.conditionHolds : words.conditionFails) : words.notMeasured,
    })),
  }));
}

function tableOf(numbers: VerdictDisplay["numbers"], words: Words): TableData {
  const runs = Math.max(0, ...numbers.map(({ samples }) => samples?.length ?? 0));
  const rows = numbers.map(({ label, value, samples = [], digits }) => {
    const places = digits ?? digitsFor([value ?? 0, ...samples]);
    const write = (number: number | undefined) => (number === undefined ? "" : formatNumber(number, places));
    const spread = samples.length < 2 ? "" : write(statistics(samples).sd);
    return [label, write(value) || "–", spread, ...Array.from({ length: runs }, (_, n) => write(samples[n]))];
  });
  const names = Array.from({ length: runs }, (_, n) => format(words.run, { n: n + 1 }));
  return { header: ["", words.mean, words.spread, ...names], rows };
}
