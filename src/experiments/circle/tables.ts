/** The circles whose sharpness is stored. */
import type { CircleOptions } from "../circle.ts";

export const circleTables = {
  /** The same length for ever more tokens. */
  sharpness: [8, 16, 32, 64].map((tokens) => ({ tokens, beta: 100 })),
  /** The length that as many tokens need: their number squared. */
  squared: [8, 16, 32, 64].map((tokens) => ({ tokens, beta: tokens ** 2 })),
} as const satisfies Record<string, readonly CircleOptions[]>;
