/** How sharply can two numbers per token single out one of n? Tokens evenly on a circle; there is no chance in it. */
import { circleOfTokens } from "./circle/circle.ts";
import type { Experiment, Report } from "./experiment.ts";
import { checkCounts, checkWithin, filled } from "./options.ts";

export interface CircleOptions {
  tokens?: number;
  /** Factor on the scores: the length of the queries times that of the keys. */
  beta?: number;
  seed?: number;
}

export interface CircleReport extends Report {
  /** The weight of each query on its token; the same for all. */
  probability: number;
}

export const circle: Experiment<CircleOptions, CircleReport> = {
  name: "circle",
  exact: true,
  settings: toSettings,
  train: measure,
  numbers: ({ probability }) => ({ probability }),
};

function* measure(options: CircleOptions = {}): Generator<CircleReport, void> {
  const { tokens, beta } = toSettings(options);
  const { weights } = circleOfTokens(Array.from({ length: tokens }, (_, token) => token), beta);
  yield { step: 1, steps: 1, done: true, probability: weights[0]![0]! };
}

const DEFAULTS = { tokens: 16, beta: 100 };

function toSettings({ tokens, beta }: CircleOptions): typeof DEFAULTS {
  const settings = filled(DEFAULTS, { tokens, beta });
  checkCounts("circle", settings, ["tokens"]);
  checkWithin("circle", settings, ["beta"], 0, Infinity);
  return settings;
}
