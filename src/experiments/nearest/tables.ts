/** The runs whose results are stored: accuracy by heads at equal parameters. */
import type { NearestOptions } from "./settings.ts";

export const nearestTables = {
  /** Four matches of six dimensions: an upside-down U. */
  fourMatches: [1, 2, 4, 8, 24].map((heads) => ({ relations: 4, dimensions: 6, heads })),
  /** Four matches of eight dimensions. */
  fourWider: [1, 2, 4, 8, 16, 32].map((heads) => ({ relations: 4, dimensions: 8, heads })),
} as const satisfies Record<string, readonly NearestOptions[]>;
