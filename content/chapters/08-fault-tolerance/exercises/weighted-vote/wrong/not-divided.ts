export function weightedVote(distributions: number[][], weights: number[]): number[] {
  return distributions[0]!.map((_, option) =>
    distributions.reduce((sum, row, head) => sum + weights[head]! * row[option]!, 0),
  );
}
