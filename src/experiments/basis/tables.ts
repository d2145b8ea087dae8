/** The changes of basis that are stored. */
import type { BasisOptions } from "../basis.ts";

export const basisTables = {
  transforms: [{ transform: "rotation" }, { transform: "any" }],
} as const satisfies Record<string, readonly BasisOptions[]>;
