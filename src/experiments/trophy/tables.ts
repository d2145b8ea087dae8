/** The runs whose results are stored. */
import type { TrophyOptions } from "../trophy.ts";

/** Wider, and with larger steps: with less, eight heads often do not find it. */
const ONE_LAYER = { layers: 1, dModel: 32, batch: 24, steps: 2000, learningRate: 1e-2 } as const;

export const trophyTables = {
  /** Two layers of one head at "it": it works. */
  twoLayers: [{}],
  /** At the adjective, where the question is asked by the adjective itself; and at an "it" that cannot see ahead. */
  causal: [
    { layers: 1, at: "adjective", causal: true }, { layers: 1, at: "it", causal: true },
  ],
  /** One layer at "it": gathering is not composing, unless there are heads to spare. */
  oneLayer: [1, 2, 4, 8].map((heads) => ({ ...ONE_LAYER, heads })),
  oneLayerShorter: [{ ...ONE_LAYER, heads: 8, steps: 1000 }],
  /** The same with an MLP after the attention. */
  mlp: [1, 4].map((heads) => ({ ...ONE_LAYER, heads, hidden: 64, learningRate: 5e-3 })),
  /** Which of the two circuits a seed has found. */
  circuits: [{ steps: 600 }],
} as const satisfies Record<string, readonly TrophyOptions[]>;
