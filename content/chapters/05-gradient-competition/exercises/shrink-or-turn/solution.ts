interface Outcome { ratio: number; cosine: number }

export function without(pulls: number[][], solved: number): Outcome {
  const total = (rows: number[][]) =>
    pulls[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));
  const before = total(pulls);
  const after = total(pulls.filter((_, relation) => relation !== solved));
  const product = before.reduce((sum, entry, i) => sum + entry * after[i]!, 0);
  const [long, short] = [Math.hypot(...before), Math.hypot(...after)];
  return { ratio: short / long, cosine: product / (long * short) };
}

export function happens(ratio: number, cosine: number): string {
  const [shrinks, turns] = [ratio < 0.8, cosine < 0.95];
  if (shrinks && turns) return "both";
  return shrinks ? "shrinks" : turns ? "turns" : "neither";
}
