// weights [T, T] -> 落在 0、1、…、T - 1 步远处的权重，
// 各占全部权重的多少 [T]
export function distanceProfile(weights: number[][]): number[] {
  return weights.map(() => 0);
}
