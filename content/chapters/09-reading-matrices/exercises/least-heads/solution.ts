/** One weight of one head; two in the same place are of two heads. */
export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  const needed = stated.map(({ from, to }) => {
    const there = stated.filter((other) => other.from === from && other.to === to);
    const total = there.reduce((sum, { weight }) => sum + weight, 0);
    // H * mean must hold all of them, and each is a head of its own
    return Math.max(there.length, total / mean[from]![to]!);
  });
  return Math.ceil(Math.max(...needed) - 1e-9);
}
