/** What one may turn in the fit of attention patterns, and what it is when nothing is said. */
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";
import { patternNames, type PatternName } from "./targets.ts";

export interface PatternFitOptions {
  /** Which pattern of attention weights is wanted. */
  target?: PatternName;
  /** Rows and columns of the pattern. */
  tokens?: number;
  /** Length of each query and key: Q Kᵀ has this rank at most. */
  rank?: number;
  /**
   * "train": Q and K are fitted to the weights. "truncate": scores that give the pattern are cut down to the rank by
   * their singular values, without training.
   */
  fit?: "train" | "truncate";
  steps?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type PatternFitSettings = Required<PatternFitOptions>;

const DEFAULTS: PatternFitSettings = {
  target: "permutation", tokens: 16, rank: 2, fit: "train", steps: 600, learningRate: 0.1, seed: 1, every: 20,
};

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: PatternFitOptions = {}): PatternFitSettings {
  const settings = filled(DEFAULTS, options);
  checkCounts("trainPatternFit", settings, ["tokens", "rank", "steps", "every"]);
  checkChoice("trainPatternFit", "target", settings.target, patternNames);
  checkChoice("trainPatternFit", "fit", settings.fit, ["train", "truncate"]);
  checkWithin("trainPatternFit", settings, ["rank"], 1, settings.tokens);
  checkWithin("trainPatternFit", settings, ["learningRate"], 0, Infinity);
  return settings.fit === "truncate" ? { ...settings, steps: 0 } : settings; // nothing is learnt
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: PatternFitOptions): Partial<PatternFitSettings> {
  const { every: _, learningRate, ...settings } = toSettings(options);
  return settings.fit === "truncate" ? settings : { ...settings, learningRate };
}
