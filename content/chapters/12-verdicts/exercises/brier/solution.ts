export interface Bet { confidence: number; right: boolean }

export function brierScore(bets: Bet[]): number {
  const off = bets.map(({ confidence, right }) => confidence / 100 - (right ? 1 : 0));
  return off.reduce((sum, distance) => sum + distance ** 2, 0) / bets.length;
}
