export function ranking(weights: number[], values: number[][]): number[] {
  const squares = values.map((value) => value.reduce((sum, x) => sum + x * x, 0));
  const brought = weights.map((weight, s) => weight * squares[s]!);
  return brought.map((_, s) => s).sort((a, b) => brought[b]! - brought[a]!);
}
