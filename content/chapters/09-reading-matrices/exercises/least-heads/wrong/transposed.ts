export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  const total = ({ from, to }: Stated) =>
    stated.reduce((sum, one) => sum + (one.from === from && one.to === to ? one.weight : 0), 0);
  return Math.ceil(Math.max(...stated.map((one) => total(one) / mean[one.to]![one.from]!)) - 1e-9);
}
