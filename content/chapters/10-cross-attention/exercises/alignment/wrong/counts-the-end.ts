export function alignment(weights: number[][], gold: number[]): number {
  const right = weights.filter((row, t) => row.indexOf(Math.max(...row)) === gold[t]);
  return right.length / weights.length;
}
