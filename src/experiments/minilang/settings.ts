/** What one may turn in the MiniLang experiment, and what it is when nothing is said. */
import { checkCounts, filled } from "../options.ts";

export interface MiniLangOptions {
  layers?: number;
  /** Heads in each layer; they share dModel. */
  heads?: number;
  dModel?: number;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type MiniLangSettings = Required<MiniLangOptions>;

const COUNTS = ["layers", "heads", "dModel", "steps", "batch", "every"] as const;

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: MiniLangOptions = {}): MiniLangSettings {
  const settings = filled<MiniLangSettings>({
    layers: 2, heads: 4, dModel: 32, steps: 600, batch: 16, learningRate: 5e-3, seed: 1, every: 25,
  }, options);
  checkCounts("trainMiniLang", settings, COUNTS);
  return settings;
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: MiniLangOptions): Omit<MiniLangSettings, "every"> {
  const { every: _, ...settings } = toSettings(options);
  return settings;
}
