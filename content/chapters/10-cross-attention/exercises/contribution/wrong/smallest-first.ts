export function ranking(weights: number[], values: number[][]): number[] {
  const lengths = values.map((value) => Math.hypot(...value));
  const brought = weights.map((weight, s) => weight * lengths[s]!);
  return brought.map((_, s) => s).sort((a, b) => brought[a]! - brought[b]!);
}
