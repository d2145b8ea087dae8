import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, close, random }) => {
  /** A row of softmax whose largest weight is at `peak`. */
  function row(S: number, peak: number, height = 1): number[] {
    const scores = Array.from({ length: S }, (_, s) => Math.exp(s === peak ? 1 + height : random.uniform()));
    const total = scores.reduce((sum, score) => sum + score, 0);
    return scores.map((score) => score / total);
  }
  async function expectShare(weights: number[][], gold: number[], share: number): Promise<void> {
    close(await answer.alignment(weights, gold), share, { input: [weights, gold], absolute: 1e-6 });
  }

  check("in-order", async () => {
    const gold = [0, 1, 2, 3];
    await expectShare([...gold, 0].map((peak) => row(4, peak, 3)), gold, 1);
  });

  check("moved", async () => {
    const gold = [3, 0, 2, 1];
    await expectShare([...gold, 2].map((peak) => row(4, peak, 3)), gold, 1);
  });

  check("half", async () => {
    const gold = [4, 0, 1, 2, 3, 5];
    const peaks = [4, 0, 1, 3, 4, 2, 5]; // the first three are right; the last row produces the end
    await expectShare(peaks.map((peak) => row(6, peak, 2)), gold, 0.5);
  });

  check("faint", async () => {
    const gold = [2, 4, 1];
    await expectShare([...gold, 0].map((peak) => row(5, peak, 0.1)), gold, 1);
  });

  check("shared", async () => {
    const gold = [2, 1, 1, 0]; // two Chinese words from one English word
    await expectShare([row(3, 2, 3), row(3, 1, 2), row(3, 1, 3), row(3, 0, 3), row(3, 2, 1)], gold, 1);
  });
});
