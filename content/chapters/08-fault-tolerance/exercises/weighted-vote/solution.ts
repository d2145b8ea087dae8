export function weightedVote(distributions: number[][], weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return distributions[0]!.map((_, option) =>
    distributions.reduce((sum, row, head) => sum + (weights[head]! / total) * row[option]!, 0),
  );
}
