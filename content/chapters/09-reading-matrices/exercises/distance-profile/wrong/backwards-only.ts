export function distanceProfile(weights: number[][]): number[] {
  const profile = weights.map(() => 0);
  weights.forEach((row, i) => {
    row.forEach((weight, j) => {
      if (j <= i) profile[i - j]! += weight / weights.length;
    });
  });
  return profile;
}
