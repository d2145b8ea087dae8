export function alignment(weights: number[][], gold: number[]): number {
  const right = gold.filter((source, t) => weights[t + 1]!.indexOf(Math.max(...weights[t + 1]!)) === source);
  return right.length / gold.length;
}
