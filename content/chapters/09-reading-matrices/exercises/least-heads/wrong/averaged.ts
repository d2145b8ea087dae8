export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  const needed = stated.map((one) => one.weight / mean[one.from]![one.to]!);
  return Math.ceil(needed.reduce((sum, heads) => sum + heads, 0) / needed.length - 1e-9);
}
