/** The runs whose results are stored: the tables that the chapters draw before the reader has run anything. */
import type { AddressOptions } from "./settings.ts";

const QUESTIONS = [1, 2, 3, 4];
const NOISE = [0.2, 0.4, 0.8];

export const addressTables = {
  /** The staircase: questions by heads, equally many parameters. */
  staircase: QUESTIONS.flatMap((questions) => [1, 2, 3, 4, 6].map((heads) => ({ questions, heads }))),
  /** One head, four questions, ever wider. */
  width: [4, 8, 15, 30, 60, 120].map((dHead) => ({ questions: 4, heads: 1, dHead })),
  /** As wide as a whole model of the document's; so many entries want a smaller learning rate. */
  thousand: [{ questions: 4, heads: 1, dHead: 1024, learningRate: 3e-3 }],
  /** More heads of one width, so that parameters grow with them. */
  sameWidth: [1, 2, 3, 4].map((heads) => ({ questions: 4, heads, dHead: 8 })),
  /** Four query heads on one head of keys and values. */
  multiQuery: [7, 15].map((dHead) => ({ questions: 4, heads: 4, keyHeads: 1, dHead })),
  /** Four questions, but each query asks only one of them. */
  oneAtATime: [1, 2, 4].map((heads) => ({ questions: 4, heads, ask: "one" })),
  /** One head and a readout that is not linear: packing. */
  packing: [2, 3, 4].map((questions) => ({ questions, heads: 1, readout: "mlp" })),
  /** The same with more room and time, and the readout that is harder to train when there are heads enough. */
  packingMore: [
    { questions: 3, heads: 1, readout: "mlp", hidden: 256 },
    { questions: 4, heads: 1, readout: "mlp", hidden: 256, steps: 4000 },
    { questions: 4, heads: 4, readout: "mlp" },
  ],
  /** Two questions, noise on the head outputs. */
  noise: NOISE.flatMap((noise) => [
    { questions: 2, heads: 1, readout: "mlp", noise },
    { questions: 2, heads: 2, readout: "mlp", noise },
    { questions: 2, heads: 2, noise },
  ]),
  /** Layers of one narrow head in place of heads. */
  depth: [1, 2, 3, 4, 6].map((layers) => ({ questions: 4, heads: 1, dHead: 7, layers })),
  depthMore: [
    { questions: 2, heads: 1, dHead: 7, layers: 2 },
    { questions: 4, heads: 1, dHead: 7, layers: 4, steps: 2000 },
  ],
  /** Heads against depth at equal parameters, at ever larger learning rates. */
  depthForHeads: [0.01, 0.03, 0.06, 0.1].flatMap((learningRate) => [
    { questions: 4, heads: 4, dHead: 7, layers: 1, learningRate },
    { questions: 4, heads: 2, dHead: 7, layers: 2, learningRate },
    { questions: 4, heads: 1, dHead: 7, layers: 4, learningRate },
  ]),
  /** The staircase does not hang on the number of tokens and values. */
  sizes: [
    { tokens: 4, values: 4 }, { tokens: 8, values: 8 }, { values: 12 }, { values: 2 },
  ].flatMap((size) => [1, 2, 3, 4].map((heads) => ({ questions: 4, heads, ...size }))),
  /** With more tokens or questions, as many heads as questions may want more steps. */
  slow: [
    { questions: 4, heads: 4, tokens: 12 }, { questions: 4, heads: 6, tokens: 12 },
    { questions: 6, heads: 6, tokens: 8, values: 8 }, { questions: 6, heads: 8, tokens: 8, values: 8 },
    { questions: 4, heads: 4, tokens: 12, steps: 1500 }, { questions: 6, heads: 6, tokens: 8, values: 8, steps: 1500 },
  ],
} as const satisfies Record<string, readonly AddressOptions[]>;
