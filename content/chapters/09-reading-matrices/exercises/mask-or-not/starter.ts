// weights [T, T] of one sentence, T at least 2
// -> "causal", "zeros" or "open"
export function maskOf(weights: number[][]): string {
  return weights.length > 0 ? "?" : "open";
}
