export function distanceProfile(weights: number[][]): number[] {
  const profile = weights.map(() => 0);
  weights.forEach((row, i) => {
    const most = row.indexOf(Math.max(...row));
    profile[Math.abs(i - most)]! += 1 / weights.length;
  });
  return profile;
}
