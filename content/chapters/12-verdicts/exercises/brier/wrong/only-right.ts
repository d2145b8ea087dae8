export interface Bet { confidence: number; right: boolean }

export function brierScore(bets: Bet[]): number {
  const right = bets.filter((bet) => bet.right);
  return right.reduce((sum, { confidence }) => sum + (confidence / 100 - 1) ** 2, 0) / bets.length;
}
