/** The runs whose results are stored: what the chapters on competition and on single heads quote. */
import { MATRICES, type CompetitionOptions, type MatrixName } from "./settings.ts";

/** All four matrices alike in every head, or all but one. */
const all = [...MATRICES];
const allBut = (free: MatrixName) => all.filter((name) => name !== free);

export const competitionTables = {
  /** As many heads as relations, and twice as many. */
  phases: [{ heads: 4 }, { heads: 8 }],
  /** Twice as many in the same number of parameters. */
  narrower: [{ heads: 8, dHead: 3 }],
  /** Three heads for four relations, without and with a head that serves relation 0 from the start. */
  plant: [{ heads: 3 }, { heads: 3, oracle: true }],
  /** Identical heads, and heads that differ by a little. */
  symmetry: [
    ...[0, 1e-6, 1e-4, 1e-2, 1e-1].map((epsilon) => ({ tied: all, epsilon })),
    ...[0, 1e-4].map((epsilon) => ({ tied: all, epsilon, steps: 2500 })),
    { tied: all, headDropout: 0.25 },
  ],
  /** One matrix drawn for each head, the others alike. */
  oneFree: MATRICES.map((free) => ({ tied: allBut(free) })),
  /** All alike, then one matrix shaken. */
  oneShaken: (["output", "query"] as const).flatMap((shaken) =>
    [1e-3, 1e-2, 3e-2, 1e-1].map((epsilon) => ({ tied: all, shaken: [shaken], epsilon }))),
  scale: [0.03, 0.1, 0.3, 1, 2, 4].map((initScale) => ({ initScale })),
  optimizer: [{ optimizer: "sgd" }, { optimizer: "sgd", learningRate: 1 }],
  dropout: [4, 8].flatMap((heads) => [0, 0.1, 0.25, 0.5].map((headDropout) => ({ heads, headDropout }))),
  /** One wide head for all relations beside four narrow ones: does conflict make the training unstable? */
  conflict: [1e-2, 1e-1].flatMap((learningRate) => [
    { heads: 1, dHead: 30, learningRate },
    { heads: 4, learningRate },
  ]),
} as const satisfies Record<string, readonly CompetitionOptions[]>;
