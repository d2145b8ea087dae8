export function maskOf(weights: number[][]): string {
  return weights.flat().includes(0) ? "causal" : "open";
}
