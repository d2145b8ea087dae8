import { toSettings, type AddressOptions, type AddressSettings } from "./addresses/settings.ts";
import file from "./stored/addresses.json" with { type: "json" };

/** What one setting gave over several seeds. Written by `npm run experiments`. */
export interface StoredRun {
  options: AddressOptions;
  seeds: number[];
  /** One per seed, in the same order. */
  accuracies: number[];
  mean: number;
  /** Standard deviation over the seeds, with n - 1 below. */
  sd: number;
}

export interface StoredRuns {
  /** The day the last of the runs was made. */
  date: string;
  /** A fingerprint of what the code computes: as long as it stays, the same runs would give the same numbers. */
  code: string;
  runs: StoredRun[];
}

/** The stored runs of the address experiment. */
export const storedAddresses: StoredRuns = file as StoredRuns;

/**
 * The stored result of a setting; undefined where none was stored. Seed and `every` are ignored, and what is not
 * said counts as the default: `storedRun({ heads: 2 })` is `storedRun({ questions: 4, heads: 2 })`.
 */
export function storedRun(options: AddressOptions = {}): StoredRun | undefined {
  const wanted = settingKey(options);
  return storedAddresses.runs.find((run) => settingKey(run.options) === wanted);
}

/** Two options with the same key ask for the same training, but for the seed. */
export function settingKey(options: AddressOptions): string {
  const settings: AddressSettings = { ...toSettings(options), seed: 0, every: 1 };
  if (settings.readout === "linear") settings.hidden = 0; // it has no hidden layer
  return JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}
