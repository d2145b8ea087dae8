// 某一个头的一个权重；同一个位置上的两条，属于两个头。
export interface Stated {
  from: number; // 在看的词
  to: number; // 被看的词
  weight: number;
}

// 至少要几个头，它们的平均才可能是这个矩阵；
// 取整数。mean [T, T]
export function leastHeads(mean: number[][], stated: Stated[]): number {
  const first = stated[0]!;
  return first.weight > mean[first.from]![first.to]! ? 2 : 1;
}
