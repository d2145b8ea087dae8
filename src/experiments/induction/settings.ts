/** What one may turn in the induction experiment, and what it is when nothing is said. */
import { checkCounts, checkWithin, filled } from "../options.ts";

export interface InductionOptions {
  layers?: number;
  /** Heads in each layer; they share dModel. */
  heads?: number;
  dModel?: number;
  /** Tokens that the model reads. */
  length?: number;
  /** Different tokens, at most as many as there are letters. */
  vocabulary?: number;
  /** The period of a text is drawn anew for each, from `shortest` to `longest` tokens. */
  shortest?: number;
  longest?: number;
  /** May a token stand twice within a period? Then what comes next is not always determined by the last token. */
  repeats?: boolean;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type InductionSettings = Required<InductionOptions>;

const COUNTS = [
  "layers", "heads", "dModel", "length", "vocabulary", "shortest", "longest", "steps", "batch", "every",
] as const;

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: InductionOptions = {}): InductionSettings {
  const settings = filled<InductionSettings>({
    layers: 2, heads: 1, dModel: 24, length: 20, vocabulary: 16, shortest: 5, longest: 9, repeats: false,
    steps: 400, batch: 16, learningRate: 1e-2, seed: 1, every: 16,
  }, options);
  checkCounts("trainInduction", settings, COUNTS);
  checkWithin("trainInduction", settings, ["vocabulary"], 2, 26);
  checkPeriods(settings);
  return settings;
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: InductionOptions): Omit<InductionSettings, "every"> {
  const { every: _, ...settings } = toSettings(options);
  return settings;
}

function checkPeriods({ shortest, longest, length, vocabulary, repeats }: InductionSettings): void {
  const refuse = (rule: string) => {
    throw new RangeError(`trainInduction: ${rule}, got shortest=${shortest}, longest=${longest}.`);
  };
  if (shortest > longest) refuse("shortest must not exceed longest");
  if (longest >= length) refuse(`a period must begin again within the ${length} tokens of a text`);
  if (!repeats && longest > vocabulary) refuse(`a period of distinct tokens is at most all ${vocabulary} of them`);
}
