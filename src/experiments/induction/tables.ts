/** The runs whose results are stored. */
import type { InductionOptions } from "./settings.ts";

export const inductionTables = {
  /** One layer or two, and heads in each. */
  layers: [
    { layers: 1, heads: 1 }, { layers: 1, heads: 4 },
    { layers: 2, heads: 1 }, { layers: 2, heads: 2 }, { layers: 2, heads: 4 },
  ],
  /** Two layers, where a token may stand twice in a block. */
  repeats: [{ repeats: true }],
  /** One layer, where all blocks are equally long: a fixed look back is enough. */
  onePeriod: [{ layers: 1, shortest: 7, longest: 7 }],
} as const satisfies Record<string, readonly InductionOptions[]>;
