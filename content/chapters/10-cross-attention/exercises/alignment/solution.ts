export function alignment(weights: number[][], gold: number[]): number {
  const right = gold.filter((source, t) => {
    const producing = weights[t]!; // computed while word t - 1 is read
    return producing.indexOf(Math.max(...producing)) === source;
  });
  return right.length / gold.length;
}
