/** How well a reader's confidence fits the reader's bets. */
import type { Bet, Stance } from "./progress.ts";

/** A bet and what the verdict was. */
export interface SettledBet {
  bet: Bet;
  verdict: Stance;
}

export interface Calibration {
  bets: number;
  right: number;
  /**
   * The mean of (confidence - outcome)², with the confidence as a share and an outcome of 1 for a right bet and 0 for
   * a wrong one: 0 is perfect, 0.25 is what a coin gets. Source: Brier 1950, "Verification of forecasts expressed in
   * terms of probability", for two outcomes. Undefined without bets.
   */
  brier: number | undefined;
  /** Bets of similar confidence together, in percent: from `from` up to below `to` (the last one included). */
  groups: { from: number; to: number; bets: number; right: number }[];
}

const EDGES = [50, 60, 70, 80, 90, 100];

/** Only bets that were settled, and not placed after the verdict was seen, count. */
export function calibration(settled: readonly SettledBet[]): Calibration {
  const counted = settled.filter(({ bet }) => bet.settled && !bet.late);
  const outcomes = counted.map(({ bet, verdict }) => ({ confidence: bet.confidence, right: bet.stance === verdict ? 1 : 0 }));
  const squares = outcomes.map(({ confidence, right }) => (confidence / 100 - right) ** 2);
  return {
    bets: outcomes.length,
    right: count(outcomes),
    brier: squares.length === 0 ? undefined : squares.reduce((sum, square) => sum + square, 0) / squares.length,
    groups: EDGES.slice(0, -1).map((from, i) => {
      const to = EDGES[i + 1]!;
      const within = outcomes.filter(({ confidence }) => confidence >= from && (confidence < to || to === 100));
      return { from, to, bets: within.length, right: count(within) };
    }),
  };
}

function count(outcomes: readonly { right: number }[]): number {
  return outcomes.reduce((sum, { right }) => sum + right, 0);
}
