export function matchHeads(a: number[][], b: number[][]): number[] {
  const byLargest = (rows: number[][]) =>
    rows.map((_, i) => i).sort((i, j) => Math.max(...rows[i]!) - Math.max(...rows[j]!) || j - i);
  const [first, second] = [byLargest(a), byLargest(b)];
  return a.map((_, head) => second[first.indexOf(head)]!);
}
