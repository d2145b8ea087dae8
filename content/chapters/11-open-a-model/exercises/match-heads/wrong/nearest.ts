const distance = (x: number[], y: number[]) => Math.hypot(...x.map((value, i) => value - y[i]!));

export function matchHeads(a: number[][], b: number[][]): number[] {
  return a.map((row) => b.reduce((best, other, i) => (distance(row, other) < distance(row, b[best]!) ? i : best), 0));
}
