/** The settings of the formulas that are stored. */
import type { FormulaOptions } from "../formulas.ts";

export const formulaTables = {
  heads: [{ heads: 1 }, { heads: 2 }, { heads: 4 }],
} as const satisfies Record<string, readonly FormulaOptions[]>;
