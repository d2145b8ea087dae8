const add = (rows: number[][]) => rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));
const inner = (a: number[], b: number[]) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

export function without(pulls: number[][], solved: number): { ratio: number; cosine: number } {
  const before = add(pulls);
  const after = add(pulls.filter((_, relation) => relation !== solved));
  const [long, short] = [inner(before, before), inner(after, after)];
  return { ratio: short / long, cosine: inner(before, after) / (long * short) };
}

export function happens(ratio: number, cosine: number): string {
  if (ratio < 0.8 && cosine < 0.95) return "both";
  if (ratio < 0.8) return "shrinks";
  return cosine < 0.95 ? "turns" : "neither";
}
