/** The layers that are counted for claims. */
import type { CountingOptions } from "../counting.ts";

export const countingTables = {
  /** A layer of the usual size, for S1.0.1. */
  usual: [1, 4].map((heads) => ({ dModel: 64, heads })),
  /** One head of 1024 and 16 heads of 64 (S1.3.5); and the models of the nearest-match experiment. */
  sameParameters: [
    ...[1, 16].map((heads) => ({ dModel: 1024, heads })),
    ...[1, 2, 4, 8, 24].map((heads) => ({ dModel: 30, heads, dHead: 24 / heads })),
  ],
} as const satisfies Record<string, readonly CountingOptions[]>;
