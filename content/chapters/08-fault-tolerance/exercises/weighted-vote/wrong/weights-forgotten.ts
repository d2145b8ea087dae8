export function weightedVote(distributions: number[][]): number[] {
  return distributions[0]!.map((_, option) =>
    distributions.reduce((sum, row) => sum + row[option]! / distributions.length, 0),
  );
}
