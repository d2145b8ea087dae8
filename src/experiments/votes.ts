/**
 * The arithmetic of voting, for the claim that heads outvote one that is wrong. Heads do not vote: this is what would
 * follow if they did. Nothing here is trained, and there is no chance in it.
 */

/** Two colours of ballots: how often the majority of n voters is right, if each is right with probability p. */
export function independentMajority(voters: number, p: number): number {
  checkVoters("independentMajority", voters);
  checkProbability("independentMajority", "p", p);
  let chance = 0;
  for (let right = (voters + 1) / 2; right <= voters; right++) {
    chance += choose(voters, right) * p ** right * (1 - p) ** (voters - right);
  }
  return chance;
}

/**
 * The same when the voters are not independent: with probability `correlation` all copy one of them, otherwise each
 * decides alone. Then any two are correlated by just this number; at 1 there is only one voter.
 */
export function correlatedMajority(voters: number, p: number, correlation: number): number {
  checkProbability("correlatedMajority", "correlation", correlation);
  return correlation * p + (1 - correlation) * independentMajority(voters, p);
}

/**
 * The weighted average of distributions over the same options; weights are divided by their sum, equal unless said.
 *
 * distributions [voters][options], weights [voters] -> [options]
 */
export function weightedVote(
  distributions: readonly (readonly number[])[], weights: readonly number[] = distributions.map(() => 1),
): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length !== distributions.length || !(total > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError(
      `weightedVote: expected ${distributions.length} weights of 0 or more, not all 0, got ${JSON.stringify(weights)}.`,
    );
  }
  checkDistributions(distributions);
  const options = distributions[0]?.length ?? 0;
  return Array.from({ length: options }, (_, option) =>
    distributions.reduce((sum, vote, voter) => sum + weights[voter]! * vote[option]!, 0) / total);
}

/** One head is wrong, one right, and helpers lean towards the right answer, each by its confidence. */
export interface Dispute {
  /** Confidence of the wrong head in the wrong answer. */
  wrong: number;
  /** Confidence of the right head in the right answer. */
  right: number;
  /** Confidence of each helper in the right answer. */
  helper: number;
  helpers?: number;
}

/** The probability of the right one of two answers after an equal vote, as in section 4.2 of the second document. */
export function disputeVote({ wrong, right, helper, helpers = 2 }: Dispute): number {
  for (const [name, confidence] of Object.entries({ wrong, right, helper })) {
    checkProbability("disputeVote", name, confidence);
  }
  const votes = [1 - wrong, right, ...new Array<number>(helpers).fill(helper)].map((p) => [p, 1 - p]);
  return weightedVote(votes)[0]!;
}

/**
 * Above this confidence of each helper the right answer wins: (1 - wrong) + right + helpers a > (2 + helpers) / 2.
 * Above 1 no helper can save it. With two helpers: a > (1 + wrong - right) / 2.
 */
export function helperThreshold(wrong: number, right: number, helpers = 2): number {
  return ((2 + helpers) / 2 - (1 - wrong) - right) / helpers;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

function checkVoters(name: string, voters: number): void {
  if (Number.isInteger(voters) && voters >= 1 && voters % 2 === 1) return;
  throw new RangeError(`${name}: voters must be an odd number of 1 or more, so that there is no tie, got ${voters}.`);
}

function checkProbability(name: string, what: string, p: number): void {
  if (p >= 0 && p <= 1) return;
  throw new RangeError(`${name}: ${what} must lie between 0 and 1, got ${p}.`);
}

function checkDistributions(distributions: readonly (readonly number[])[]): void {
  for (const vote of distributions) {
    const sum = vote.reduce((total, p) => total + p, 0);
    if (vote.length === distributions[0]!.length && Math.abs(sum - 1) < 1e-6 && vote.every((p) => p >= 0)) continue;
    throw new RangeError(
      `weightedVote: expected distributions over the same options, each of sum 1, got ${JSON.stringify(vote)}.`,
    );
  }
}
