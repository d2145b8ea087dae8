export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  const needed = stated.map((one) => Math.ceil(one.weight / mean[one.from]![one.to]! - 1e-9));
  return needed.reduce((sum, heads) => sum + heads, 0);
}
