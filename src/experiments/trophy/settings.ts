/** What one may turn in the trophy experiment, and what it is when nothing is said. */
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";

export interface TrophyOptions {
  layers?: number;
  heads?: number;
  dModel?: number;
  /** Width of the MLP after each attention; 0 for none. */
  hidden?: number;
  /** Where the noun is asked for: at "it", or at the adjective, the last word. */
  at?: "it" | "adjective";
  /** Each word sees only itself and what came before it: "it" then cannot see the adjective. */
  causal?: boolean;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type TrophySettings = Required<TrophyOptions>;

const DEFAULTS: TrophySettings = {
  layers: 2, heads: 1, dModel: 24, hidden: 0, at: "it", causal: false,
  steps: 400, batch: 16, learningRate: 5e-3, seed: 1, every: 10,
};

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: TrophyOptions = {}): TrophySettings {
  const settings = filled(DEFAULTS, options);
  checkCounts("trainTrophy", settings, ["layers", "heads", "dModel", "steps", "batch", "every"]);
  checkWithin("trainTrophy", settings, ["hidden", "learningRate"], 0, Infinity);
  checkChoice("trainTrophy", "at", settings.at, ["it", "adjective"]);
  if (settings.dModel % settings.heads === 0) return settings;
  throw new RangeError(
    `trainTrophy: heads must divide dModel, got heads=${settings.heads} and dModel=${settings.dModel}; try heads=1.`,
  );
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: TrophyOptions): Partial<TrophySettings> {
  const { every: _, ...settings } = toSettings(options);
  return settings;
}
