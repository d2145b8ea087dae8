/** The runs whose results are stored: the tables that the chapters draw before the reader has run anything. */
import type { AddressOptions } from "./settings.ts";

const QUESTIONS = [1, 2, 3, 4];
const NOISE = [0.2, 0.4, 0.8];

export const addressTables = {
  /** The staircase: questions by heads, equally many parameters. */
  staircase: QUESTIONS.flatMap((questions) => [1, 2, 3, 4, 6].map((heads) => ({ questions, heads }))),
  /** One head, four questions, ever wider. */
  width: [4, 8, 15, 30, 60, 120].map((dHead) => ({ questions: 4, heads: 1, dHead })),
  /** Four questions, but each query asks only one of them. */
  oneAtATime: [1, 2, 4].map((heads) => ({ questions: 4, heads, ask: "one" })),
  /** One head and a readout that is not linear: packing. */
  packing: [2, 3, 4].map((questions) => ({ questions, heads: 1, readout: "mlp" })),
  /** Two questions, noise on the head outputs. */
  noise: NOISE.flatMap((noise) => [
    { questions: 2, heads: 1, readout: "mlp", noise },
    { questions: 2, heads: 2, readout: "mlp", noise },
    { questions: 2, heads: 2, noise },
  ]),
  /** Layers of one narrow head in place of heads. */
  depth: [1, 2, 3, 4].map((layers) => ({ questions: 4, heads: 1, dHead: 7, layers })),
} as const satisfies Record<string, readonly AddressOptions[]>;
