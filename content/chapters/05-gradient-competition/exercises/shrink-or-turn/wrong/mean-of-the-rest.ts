const add = (rows: number[][]) => rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));
const inner = (a: number[], b: number[]) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
const size = (a: number[]) => Math.sqrt(inner(a, a));

export function without(pulls: number[][], solved: number): { ratio: number; cosine: number } {
  const mean = (rows: number[][]) => add(rows).map((entry) => entry / rows.length);
  const before = mean(pulls);
  const after = mean(pulls.filter((_, relation) => relation !== solved));
  return { ratio: size(after) / size(before), cosine: inner(before, after) / (size(before) * size(after)) };
}

export function happens(ratio: number, cosine: number): string {
  if (ratio < 0.8 && cosine < 0.95) return "both";
  if (ratio < 0.8) return "shrinks";
  return cosine < 0.95 ? "turns" : "neither";
}
