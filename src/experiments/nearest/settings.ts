/** What one may turn in the nearest-match experiment, and what it is when nothing is said. */
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";

export interface NearestOptions {
  /** How many matches (k) one query asks for at once, each among vectors of its own. */
  relations?: number;
  /** Length of the vectors (a) that are matched in each relation. */
  dimensions?: number;
  heads?: number;
  /** Length of each head's queries and values; relations * dimensions / heads unless said: equally many parameters. */
  dHead?: number;
  /** Tokens that the query can look at. */
  tokens?: number;
  /** Different values that a token can carry. */
  values?: number;
  /** "copy": a query is the vector of one token and noise. "random": a query is drawn like a token's vector. */
  query?: "copy" | "random";
  /** Standard deviation of the noise on each entry of a copied query; entries are about as large as 1. */
  noise?: number;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type NearestSettings = Required<NearestOptions>;

const COUNTS = [
  "relations", "dimensions", "heads", "dHead", "tokens", "values", "steps", "batch", "every",
] as const;

/** Length of a token: a vector for each relation, and the value as a one-hot block. */
export function widthOf({ relations, dimensions, values }: NearestSettings): number {
  return relations * dimensions + values;
}

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: NearestOptions = {}): NearestSettings {
  const { relations = 4, dimensions = 6, heads = 1 } = options;
  const settings = filled<NearestSettings>({
    relations, dimensions, heads, dHead: Math.floor((relations * dimensions) / heads),
    tokens: 6, values: 6, query: "copy", noise: 0.4,
    steps: 800, batch: 32, learningRate: 1e-2, seed: 1, every: 20,
  }, options);
  checkCounts("trainNearest", settings, COUNTS);
  checkChoice("trainNearest", "query", settings.query, ["copy", "random"]);
  checkWithin("trainNearest", settings, ["noise", "learningRate"], 0, Infinity);
  return settings;
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: NearestOptions): Partial<NearestSettings> {
  const { every: _, noise, ...settings } = toSettings(options);
  return settings.query === "copy" ? { ...settings, noise } : settings;
}
