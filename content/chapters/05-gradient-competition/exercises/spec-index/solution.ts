export function specIndex(excess: number[]): number {
  const total = excess.reduce((sum, part) => sum + part, 0);
  if (total === 0) return 0;
  const shares = excess.map((part) => part / total).filter((share) => share > 0);
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
  return 1 - entropy / Math.log(excess.length);
}
