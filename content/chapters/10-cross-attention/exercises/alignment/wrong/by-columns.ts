export function alignment(weights: number[][], gold: number[]): number {
  const columns = weights[0]!.map((_, s) => weights.map((row) => row[s]!));
  const right = columns.filter((column, s) => gold[column.indexOf(Math.max(...column))] === s);
  return right.length / weights.length;
}
