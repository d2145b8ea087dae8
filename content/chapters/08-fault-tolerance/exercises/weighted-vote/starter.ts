/**
 * distributions [heads][options], weights [heads] -> [options].
 * Weights are 0 or more, and not all 0.
 */
export function weightedVote(
  distributions: number[][], weights: number[],
): number[] {
  // Only head 1 is heard.
  return distributions[0]!.map((share) => share * weights[0]!);
}
