import { suite } from "exercises";
import type * as solution from "./solution.ts";

type Bet = solution.Bet;

const score = (bets: readonly Bet[]) =>
  bets.reduce((sum, { confidence, right }) => sum + (confidence / 100 - (right ? 1 : 0)) ** 2, 0) / bets.length;

export default suite<typeof solution>(({ check, answer, close, random }) => {
  const someBets = (count: number): Bet[] => Array.from({ length: count }, () => (
    { confidence: 55 + 5 * random.integer(9), right: random.uniform() < 0.5 }
  ));

  check("coin", async () => {
    const bets = [true, false, false, true].map((right) => ({ confidence: 50, right }));
    close(await answer.brierScore(bets), 0.25, { input: bets });
  });

  check("sure-and-wrong", async () => {
    close(await answer.brierScore([{ confidence: 100, right: false }]), 1);
    close(await answer.brierScore([{ confidence: 100, right: true }]), 0);
  });

  check("mean", async () => {
    const bets = [{ confidence: 100, right: true }, { confidence: 100, right: false }];
    const once = await answer.brierScore(bets);
    close(await answer.brierScore([...bets, ...bets]), once, { input: "the same bets twice" });
  });

  check("any-bets", async () => {
    const bets = [...someBets(8), { confidence: 70, right: false }, { confidence: 60, right: true }];
    close(await answer.brierScore(bets), score(bets), { input: bets });
  });
});
