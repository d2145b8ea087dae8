export function alignment(weights: number[][], gold: number[]): number {
  return gold.reduce((sum, source, t) => sum + weights[t]![source]!, 0) / gold.length;
}
