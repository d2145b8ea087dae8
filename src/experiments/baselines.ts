/** What can be reached in the address task without any attention: lines that curves are read against. */
import { bagLine, pickOneLine } from "./addresses/references.ts";
import type { Experiment, Report } from "./experiment.ts";
import { checkCounts, filled } from "./options.ts";

export interface BaselineOptions {
  questions?: number;
  values?: number;
  tokens?: number;
  seed?: number;
}

export interface BaselineReport extends Report {
  /** Accuracy of blind guessing, of one right answer and guesses, and of the best guess from the unordered values. */
  guessing: number;
  pickOne: number;
  bag: number;
}

const DEFAULTS = { questions: 4, values: 6, tokens: 6 };

function toSettings({ questions, values, tokens }: BaselineOptions): typeof DEFAULTS {
  const settings = filled(DEFAULTS, { questions, values, tokens });
  checkCounts("baselines", settings, ["questions", "values", "tokens"]);
  return settings;
}

function* count(options: BaselineOptions = {}): Generator<BaselineReport, void> {
  const { questions, values, tokens } = toSettings(options);
  const lines = { pickOne: pickOneLine(questions, values), bag: bagLine(questions, values, tokens) };
  yield { step: 1, steps: 1, done: true, guessing: 1 / values, ...lines };
}

export const baselines: Experiment<BaselineOptions, BaselineReport> = {
  name: "baselines",
  exact: true,
  settings: toSettings,
  train: count,
  numbers: ({ guessing, pickOne, bag }) => ({ guessing, pickOne, bag }),
};
