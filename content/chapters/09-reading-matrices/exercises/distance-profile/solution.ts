export function distanceProfile(weights: number[][]): number[] {
  const tokens = weights.length;
  const profile = new Array<number>(tokens).fill(0);
  weights.forEach((row, i) => {
    row.forEach((weight, j) => {
      profile[Math.abs(i - j)]! += weight / tokens; // all rows together hold a weight of T
    });
  });
  return profile;
}
