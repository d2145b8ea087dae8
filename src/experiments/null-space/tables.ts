/** The rows whose null space is stored: all six. */
import type { NullSpaceOptions } from "../null-space.ts";

export const nullSpaceTables = {
  rows: [0, 1, 2, 3, 4, 5].map((row) => ({ row })),
} as const satisfies Record<string, readonly NullSpaceOptions[]>;
