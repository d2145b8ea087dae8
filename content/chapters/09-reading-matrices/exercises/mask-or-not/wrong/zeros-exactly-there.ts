export function maskOf(weights: number[][]): string {
  const causal = weights.every((row, i) => row.every((weight, j) => (weight === 0) === j > i));
  if (causal) return "causal";
  return weights.flat().includes(0) ? "zeros" : "open";
}
