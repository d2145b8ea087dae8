export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  const total = ({ from, to }: Stated) =>
    stated.reduce((sum, one) => sum + (one.from === from && one.to === to ? one.weight : 0), 0);
  return Math.floor(Math.max(...stated.map((one) => total(one) / mean[one.from]![one.to]!)) + 1e-9);
}
