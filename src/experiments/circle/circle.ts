/** Attention of rank 2 by hand: tokens on a circle, each query pointing at the token that it wants. */
import { attentionWeights, tensor } from "../../compute/index.ts";

export interface Circle {
  /** Unit vectors. Key j stands at the angle 2πj/n, query i at that of its target. [n, 2] */
  queries: number[][];
  keys: number[][];
  /** softmax(beta * queries keysᵀ). [n, n] */
  weights: number[][];
}

/**
 * Queries and keys of length 2 whose attention singles out token permutation[i] for query i. Neighbours on the circle
 * have nearly the same scores: beta must be about n² for a sharp row.
 */
export function circleOfTokens(permutation: readonly number[], beta: number): Circle {
  checkPermutation(permutation);
  const keys = permutation.map((_, token) => pointOnCircle(token, permutation.length));
  const queries = permutation.map((target) => keys[target]!);
  const [q, k] = [queries, keys].map((points) => tensor(points, { dtype: "float64" }));
  return { queries, keys, weights: attentionWeights(q!, k!, { scale: beta }).toArray() };
}

function pointOnCircle(token: number, tokens: number): number[] {
  const angle = (2 * Math.PI * token) / tokens;
  return [Math.cos(angle), Math.sin(angle)];
}

function checkPermutation(permutation: readonly number[]): void {
  const found = new Set(permutation);
  if (permutation.length > 0 && permutation.every((_, token) => found.has(token))) return;
  throw new RangeError(
    `circleOfTokens: expected each of 0 ... n - 1 once, got [${permutation.join(", ")}]; try [2, 0, 1].`,
  );
}
