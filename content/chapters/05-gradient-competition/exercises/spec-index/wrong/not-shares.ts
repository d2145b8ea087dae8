export function specIndex(excess: number[]): number {
  if (excess.every((part) => part === 0)) return 0;
  const entropy = -excess.reduce((sum, part) => sum + (part > 0 ? part * Math.log(part) : 0), 0);
  return 1 - entropy / Math.log(excess.length);
}
