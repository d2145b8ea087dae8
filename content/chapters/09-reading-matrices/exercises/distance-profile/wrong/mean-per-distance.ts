export function distanceProfile(weights: number[][]): number[] {
  const tokens = weights.length;
  return weights.map((_, distance) => {
    const there = weights.flatMap((row, i) => row.filter((_, j) => Math.abs(i - j) === distance));
    return there.reduce((sum, weight) => sum + weight, 0) / Math.max(1, there.length);
  }).slice(0, tokens);
}
