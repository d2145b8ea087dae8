export function specIndex(excess: number[]): number {
  const total = excess.reduce((sum, part) => sum + part, 0);
  if (total === 0) return 0;
  const k = excess.length;
  return (Math.max(...excess) / total - 1 / k) / (1 - 1 / k); // from 1/k ... 1 to 0 ... 1
}
