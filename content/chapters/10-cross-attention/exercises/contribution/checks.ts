import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, equal, random }) => {
  async function expectRanking(weights: number[], values: number[][], ranking: number[]): Promise<void> {
    equal(await answer.ranking(weights, values), ranking, { input: [weights, values] });
  }

  check("equal-lengths", async () => {
    // The row of AI, and five values of length 5: only the weights differ.
    const values = [[3, 4], [4, 3], [5, 0], [0, 5], [3, 4]];
    await expectRanking([0.3, 0.4, 0.2, 0.06, 0.04], values, [1, 0, 2, 3, 4]);
  });

  check("long-value", async () => {
    const values = [[1, 0], [0, 1], [1, 0], [0, 1], [9, 12]]; // the last is fifteen long
    await expectRanking([0.3, 0.4, 0.2, 0.06, 0.04], values, [4, 1, 0, 2, 3]);
  });

  check("signs", async () => {
    const values = [[1, 1], [5, -5], [0, 3], [-6, 0]]; // long vectors whose entries cancel, or are below zero
    await expectRanking([0.3, 0.3, 0.1, 0.3], values, [1, 3, 0, 2]);
  });

  check("weight-counts", async () => {
    const values = [[1, 0], [0, 3], [2, 0]]; // products 0.6, 0.45, 0.5
    await expectRanking([0.6, 0.15, 0.25], values, [0, 2, 1]);
  });

  check("many", async () => {
    for (let round = 0; round < 5; round++) {
      const products = random.permutation(6).map((rank) => 1 + rank); // 1 to 6, no two alike
      const lengths = products.map(() => 1 + 9 * random.uniform());
      const shares = products.map((product, i) => product / lengths[i]!);
      const total = shares.reduce((sum, share) => sum + share, 0);
      const values = lengths.map((length) => {
        const angle = 2 * Math.PI * random.uniform();
        return [length * Math.cos(angle), length * Math.sin(angle)];
      });
      const order = products.map((_, i) => i).sort((a, b) => products[b]! - products[a]!);
      await expectRanking(shares.map((share) => share / total), values, order);
    }
  });
});
