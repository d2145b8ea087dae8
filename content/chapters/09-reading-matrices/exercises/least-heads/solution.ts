/** One weight of one head; every entry of a list is about a head of its own. */
export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  const needed = stated.map(({ from, to }) => {
    const there = stated.filter((other) => other.from === from && other.to === to);
    const total = there.reduce((sum, { weight }) => sum + weight, 0);
    return total / mean[from]![to]!; // H * mean must hold all of them
  });
  return Math.ceil(Math.max(...needed) - 1e-9);
}
