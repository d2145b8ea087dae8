const distance = (x: number[], y: number[]) => Math.hypot(...x.map((value, i) => value - y[i]!));

export function matchHeads(a: number[][], b: number[][]): number[] {
  const free = new Set(b.map((_, i) => i));
  return a.map((row) => {
    const best = [...free].reduce((near, i) => (distance(row, b[i]!) < distance(row, b[near]!) ? i : near));
    free.delete(best);
    return best;
  });
}
