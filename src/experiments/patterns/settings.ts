/** What one may turn in the pattern experiment, and what it is when nothing is said. */
import { checkCounts, checkWithin, filled } from "../options.ts";

export interface PatternOptions {
  /** Tokens of a sentence: the matrices are [tokens, tokens]. */
  tokens?: number;
  /** Standard deviation of the normal noise on every logit. */
  noise?: number;
  /** The logit of a token that the pattern looks at; of all others it is 0. */
  contrast?: number;
  /** How many matrices of each pattern. */
  matrices?: number;
  seed?: number;
  /** Matrices of each pattern from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type PatternSettings = Required<PatternOptions>;

/** Below, blocks have hardly a choice; above, there are thousands of ways to cut a sentence. */
const TOKENS = { least: 6, most: 16 };

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: PatternOptions = {}): PatternSettings {
  const defaults = { tokens: 10, noise: 0, contrast: 3, matrices: 100, seed: 1, every: 10 };
  const settings = filled<PatternSettings>(defaults, options);
  checkCounts("trainPatterns", settings, ["tokens", "matrices", "every"]);
  checkWithin("trainPatterns", settings, ["tokens"], TOKENS.least, TOKENS.most);
  checkWithin("trainPatterns", settings, ["noise", "contrast"], 0, Infinity);
  return settings;
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: PatternOptions): Partial<PatternSettings> {
  const { every: _, ...settings } = toSettings(options);
  return settings;
}
