/** The runs whose results are stored. */
import type { MiniLangOptions } from "./settings.ts";

export const minilangTables = {
  /** Heads in each of two layers, equally many parameters. */
  heads: [1, 2, 4, 8].map((heads) => ({ heads })),
  /** One head, and more time. */
  longer: [{ heads: 1, steps: 2000 }],
  /** One layer, and more time. */
  oneLayer: [4, 8].map((heads) => ({ layers: 1, heads, steps: 2000 })),
  /** The width of the shipped models. */
  narrow: [{ heads: 4, dModel: 24 }],
  /** Twice the learning rate. */
  fast: [1, 4].map((heads) => ({ heads, learningRate: 1e-2 })),
} as const satisfies Record<string, readonly MiniLangOptions[]>;
