import type { Display } from "../../src/sandbox/display.ts";
import { predictedValue } from "../../src/notebook/predictions.ts";
import type { Prediction } from "../../src/notebook/progress.ts";

/** What is needed to judge a bet, and the sentences to say it in ({said}, {measured}, {distance} are filled in). */
export interface Judging {
  result: string;
  digits: number;
  optionValues: Readonly<Record<string, number>>;
  answer?: string;
  words: { said: string; exact: string; tooHigh: string; tooLow: string; right: string; wrong: string };
}

/** The measured value that a prediction is about, once the cell has displayed it. */
export function measuredValue(displays: readonly Display[], name: string): number | undefined {
  for (const display of displays) {
    if (display.kind === "result" && display.name === name) return display.value;
  }
  return undefined;
}

/** The option that turned out right: the named answer, or the one whose value is nearest to the measured one. */
export function rightOption(measured: number, { answer, optionValues }: Judging): string | undefined {
  if (answer !== undefined) return answer;
  const byDistance = Object.entries(optionValues).sort(
    ([, one], [, other]) => Math.abs(one - measured) - Math.abs(other - measured),
  );
  return byDistance[0]?.[0];
}

/** "You said 0.38; measured 0.57: 0.19 too low." `said` is the bet in the reader's words. */
export function outcomeSentence(bet: Prediction, said: string, measured: number, judging: Judging): string {
  const { words, digits } = judging;
  const sentence = fill(words.said, { said, measured: measured.toFixed(digits) });
  if (bet.kind === "choice") return sentence + ofChoice(bet.option, measured, judging);
  return sentence + ofNumber(bet, measured, judging);
}

function ofChoice(option: string, measured: number, judging: Judging): string {
  return rightOption(measured, judging) === option ? judging.words.right : judging.words.wrong;
}

function ofNumber(bet: Prediction, measured: number, { words, digits, optionValues }: Judging): string {
  const error = (predictedValue(bet, optionValues) ?? NaN) - measured;
  const distance = Math.abs(error).toFixed(digits);
  if (Number(distance) === 0) return words.exact;
  return fill(error > 0 ? words.tooHigh : words.tooLow, { distance });
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
