export function ranking(weights: number[], values: number[][]): number[] {
  const lengths = values.map((value) => Math.hypot(...value));
  return weights.map((_, s) => s).sort((a, b) => lengths[b]! - lengths[a]!);
}
