export function maskOf(weights: number[][]): string {
  if (weights[0]!.slice(1).every((weight) => weight === 0)) return "causal";
  return weights.flat().includes(0) ? "zeros" : "open";
}
