/**
 * The share of Chinese words whose row peaks at their source.
 * weights [T + 1, S]: one row per word that the decoder reads:
 *   start, word 0, ..., word T - 1
 * gold [T]: the column that Chinese word t comes from
 */
export function alignment(weights: number[][], gold: number[]): number {
  return weights.length - gold.length; // not yet
}
