export function specIndex(excess: number[]): number {
  const total = excess.reduce((sum, part) => sum + part, 0);
  const shares = excess.map((part) => part / total);
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
  return 1 - entropy / Math.log(excess.length);
}
