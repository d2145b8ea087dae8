export function distanceProfile(weights: number[][]): number[] {
  const profile = weights.map(() => 0);
  weights.forEach((row, i) => row.forEach((weight, j) => (profile[Math.abs(i - j)]! += weight)));
  return profile;
}
