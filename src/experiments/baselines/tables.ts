/** The lines of the staircase: k questions among six tokens with six values. */
import type { BaselineOptions } from "../baselines.ts";

export const baselineTables = {
  lines: [1, 2, 3, 4].map((questions) => ({ questions })),
} as const satisfies Record<string, readonly BaselineOptions[]>;
