/** The runs whose results are stored. */
import type { PatternOptions } from "./settings.ts";

export const patternTables = {
  /** Sizes by noise. */
  sizes: [6, 8, 10].flatMap((tokens) => [0, 0.2, 0.4, 0.8].map((noise) => ({ tokens, noise }))),
} as const satisfies Record<string, readonly PatternOptions[]>;
