/** What one may turn in the translation experiment, and what it is when nothing is said. */
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";

export interface TranslationOptions {
  /** Layers of self-attention that mix the English words before the decoder looks at them: 0 or 1. */
  encoderLayers?: number;
  /** Heads of every attention; they share dModel. */
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
export type TranslationSettings = Required<TranslationOptions>;

const NAME = "trainTranslation";

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: TranslationOptions = {}): TranslationSettings {
  const settings = filled<TranslationSettings>({
    encoderLayers: 0, heads: 1, dModel: 24, steps: 400, batch: 16, learningRate: 1e-2, seed: 1, every: 10,
  }, options);
  checkCounts(NAME, settings, ["heads", "dModel", "steps", "batch", "every"]);
  checkWithin(NAME, settings, ["learningRate"], 0, Infinity);
  checkChoice(NAME, "encoderLayers", String(settings.encoderLayers), ["0", "1"]);
  const { dModel, heads } = settings;
  if (dModel % heads === 0) return settings;
  throw new RangeError(`${NAME}: heads must divide dModel, got ${heads} heads for a dModel of ${dModel}.`);
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: TranslationOptions): Omit<TranslationSettings, "every"> {
  const { every: _, ...settings } = toSettings(options);
  return settings;
}
