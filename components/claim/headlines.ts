/** The fourteen headline claims that the reader bets on in chapter 1 and meets again in the last. */
export const headlineClaims = [
  "S1.0.1", "S1.0.2", "S1.1.3", "S1.2.3", "S1.3.5", "S1.4.1", "S1.4.4",
  "S1.4.7", "S1.5.1", "S1.5.3", "S1.5.4", "S1.6.3", "S2.4.2", "S2.7.2",
] as const;
