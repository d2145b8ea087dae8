export function ranking(weights: number[], values: number[][]): number[] {
  const sums = values.map((value) => value.reduce((sum, x) => sum + x, 0));
  const brought = weights.map((weight, s) => weight * sums[s]!);
  return brought.map((_, s) => s).sort((a, b) => brought[b]! - brought[a]!);
}
