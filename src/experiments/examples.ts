/** The documents' own worked examples, counted. One report, at once. */
import type { Experiment, Report, Seeded } from "./experiment.ts";
import { matExample } from "./printed/examples.ts";

export interface ExamplesReport extends Report {
  /** Words of S1.1's sentence, and heads that its table gives to them. */
  words: number;
  heads: number;
}

export const examples: Experiment<Seeded, ExamplesReport> = {
  name: "examples",
  exact: true,
  settings: () => ({}),
  *train() {
    yield { step: 1, steps: 1, done: true, words: matExample.tokens.length, heads: matExample.heads.length };
  },
  numbers: ({ words, heads }) => ({ words, heads }),
};
