/** The runs whose results are stored: accuracy by heads at equal parameters. */
import type { NearestOptions } from "./settings.ts";

const oneMatch = { relations: 1, dimensions: 16, tokens: 8 } as const;

export const nearestTables = {
  /** Four matches of six dimensions: an upside-down U. In 800 steps four heads are late with some seeds. */
  fourMatches: [800, 1000].flatMap((steps) => (
    [1, 2, 4, 8, 24].map((heads) => ({ relations: 4, dimensions: 6, heads, steps }))
  )),
  /** Four matches of eight dimensions. */
  fourWider: [1, 2, 4, 8, 16, 32].map((heads) => ({ relations: 4, dimensions: 8, heads })),
  /** More tokens and more noise: later still. */
  fourNoisier: [{ relations: 4, dimensions: 6, heads: 4, tokens: 8, noise: 0.5 }],
  /** One match of sixteen dimensions, asked with any vector: one wide head is best, in more steps too. */
  oneMatch: [800, 1500].flatMap((steps) => (
    [1, 2, 4, 8, 16].map((heads) => ({ ...oneMatch, heads, query: "random" as const, steps }))
  )),
  /** The same asked with a noisy copy. */
  oneCopy: [1, 2, 4, 8, 16].map((heads) => ({ ...oneMatch, heads, noise: 0.5 })),
} as const satisfies Record<string, readonly NearestOptions[]>;
