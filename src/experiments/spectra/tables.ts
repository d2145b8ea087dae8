/** The runs whose results are stored. */
import type { SpectraOptions } from "../spectra.ts";

export const spectraTables = {
  /** One wide head and four narrow ones with as many parameters, four questions. */
  heads: [1, 2, 4].map((heads) => ({ questions: 4, heads })),
} as const satisfies Record<string, readonly SpectraOptions[]>;
