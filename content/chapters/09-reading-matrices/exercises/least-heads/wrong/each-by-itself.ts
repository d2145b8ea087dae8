export interface Stated {
  from: number;
  to: number;
  weight: number;
}

export function leastHeads(mean: number[][], stated: Stated[]): number {
  return Math.ceil(Math.max(...stated.map((one) => one.weight / mean[one.from]![one.to]!)) - 1e-9);
}
