/**
 * What tokens bring to an output is not their weights: the output is the sum of weight times value, so a token with a
 * long value brings more than its weight says, and one with a short value less.
 * Source: Kobayashi et al. 2020, "Attention is not only a weight: analyzing transformers with vector norms".
 */

export interface Contributions {
  /** |weight value| = weight |value|, one per token. */
  contributions: number[];
  /** The same as shares of their sum; all 0 where nothing is brought. */
  shares: number[];
  /** The tokens from the one that brings most to the one that brings least; of equals the earlier first. */
  ranking: number[];
  /** The tokens from the largest weight to the smallest. */
  rankingByWeight: number[];
}

/** weights [T], norms |value| [T]: one row of attention and the lengths of the values that it mixes. */
export function contributions(weights: readonly number[], norms: readonly number[]): Contributions {
  checkRow("weight", weights);
  checkRow("norm", norms);
  if (weights.length !== norms.length) {
    const got = `${norms.length} for ${weights.length} weights`;
    throw new RangeError(`contributions: expected one norm per weight, got ${got}.`);
  }
  const brought = weights.map((weight, i) => weight * norms[i]!);
  const total = brought.reduce((sum, x) => sum + x, 0);
  return {
    contributions: brought,
    shares: brought.map((x) => (total === 0 ? 0 : x / total)),
    ranking: largestFirst(brought),
    rankingByWeight: largestFirst(weights),
  };
}

function largestFirst(row: readonly number[]): number[] {
  return row.map((_, i) => i).sort((a, b) => row[b]! - row[a]! || a - b);
}

function checkRow(what: string, row: readonly number[]): void {
  if (row.length > 0 && row.every((x) => x >= 0 && x < Infinity)) return;
  throw new RangeError(`contributions: every ${what} must be a number of 0 or more, got [${row.join(", ")}].`);
}
