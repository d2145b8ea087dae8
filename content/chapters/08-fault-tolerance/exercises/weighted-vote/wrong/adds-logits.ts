export function weightedVote(distributions: number[][], weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = distributions[0]!.map((_, option) =>
    Math.exp(distributions.reduce((sum, row, head) =>
      sum + (weights[head]! / total) * Math.log(Math.max(row[option]!, 1e-12)), 0)),
  );
  const whole = scores.reduce((sum, score) => sum + score, 0);
  return scores.map((score) => score / whole);
}
