/** The fits whose results are stored. */
import type { PatternFitOptions } from "./settings.ts";

const RANKS = [1, 2, 3, 4, 8, 12];

export const patternFitTables = {
  /** Each kind of pattern at each rank, 16 tokens. */
  ranks: (["permutation", "local", "blocks", "subset", "random"] as const).flatMap((target) => (
    RANKS.map((rank) => ({ target, rank }))
  )),
  /** One of ever more tokens singled out with two numbers each: it takes longer, and larger numbers. */
  tokens: [
    ...[8, 32, 64].map((tokens) => ({ target: "permutation" as const, tokens, rank: 2 })),
    { target: "permutation", tokens: 64, rank: 2, steps: 4000 },
  ],
  /** The scores cut down to a rank, in place of a fit. */
  truncated: (["permutation", "random"] as const).flatMap((target) => (
    [...RANKS, 16].map((rank) => ({ target, rank, fit: "truncate" as const }))
  )),
} as const satisfies Record<string, readonly PatternFitOptions[]>;
