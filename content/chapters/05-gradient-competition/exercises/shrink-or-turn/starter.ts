interface Outcome { ratio: number; cosine: number }

/**
 * What becomes of a head's gradient when one relation is solved.
 *
 * pulls [relations, n]: the gradient of each relation's loss,
 * with respect to this head's parameters
 */
export function without(pulls: number[][], solved: number): Outcome {
  const gone = pulls[solved]!; // this pull leaves the sum
  // Wanted: length after over length before, and the cosine of the two.
  return { ratio: Math.hypot(...gone), cosine: 1 };
}

/**
 * "shrinks" if only the ratio is below 0.8,
 * "turns" if only the cosine is below 0.95; else "both" or "neither".
 */
export function happens(ratio: number, cosine: number): string {
  return ratio < 0.8 || cosine < 0.95 ? "both" : "neither";
}
