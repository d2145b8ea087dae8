export function ranking(weights: number[], values: number[][]): number[] {
  return values.map((_, s) => s).sort((a, b) => weights[b]! - weights[a]!);
}
