export function maskOf(weights: number[][]): string {
  const later = weights.flatMap((row, i) => row.filter((_, j) => j > i));
  if (later.every((weight) => weight === 0)) return "causal";
  return weights.flat().includes(0) ? "zeros" : "open";
}
