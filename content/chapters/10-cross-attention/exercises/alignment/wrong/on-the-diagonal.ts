export function alignment(weights: number[][], gold: number[]): number {
  const right = gold.filter((_, t) => weights[t]!.indexOf(Math.max(...weights[t]!)) === t);
  return right.length / gold.length;
}
