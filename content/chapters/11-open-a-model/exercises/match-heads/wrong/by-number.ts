export function matchHeads(a: number[][], b: number[][]): number[] {
  return a.map((_, head) => head % b.length);
}
