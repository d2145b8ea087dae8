export function distanceProfile(weights: number[][]): number[] {
  return weights.map((_, j) => weights.reduce((sum, row) => sum + row[j]!, 0) / weights.length);
}
