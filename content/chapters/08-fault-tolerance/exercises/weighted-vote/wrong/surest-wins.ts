export function weightedVote(distributions: number[][], weights: number[]): number[] {
  const sure = distributions.map((row, head) => (weights[head]! > 0 ? Math.max(...row) : 0));
  return [...distributions[sure.indexOf(Math.max(...sure))]!];
}
