import { weightedVote } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, close, numbers }) => {
  /** Four distributions over three options. [heads, options] */
  function draw(): number[][] {
    return [0, 1, 2, 3].map(() => {
      const raw = [0, 1, 2].map(() => 0.05 + random.uniform() ** 2);
      const sum = raw.reduce((total, number) => total + number, 0);
      return raw.map((number) => number / sum);
    });
  }

  async function compare(distributions: number[][], weights: number[]): Promise<number[]> {
    const input = { distributions, weights };
    const got = numbers(await answer.weightedVote(distributions, weights), [distributions[0]!.length], { input });
    close(got, weightedVote(distributions, weights), { input, absolute: 1e-6 });
    return got;
  }

  check("equal-weights", async () => {
    for (let round = 0; round < 4; round++) await compare(draw(), [1, 1, 1, 1]);
  });

  check("unequal-weights", async () => {
    await compare(draw(), [0.4, 0.3, 0.2, 0.1]);
    await compare(draw(), [0, 0, 1, 0]);
    await compare(draw(), [0.5, 0, 0, 0.5]);
  });

  check("a-distribution", async () => {
    const distributions = draw();
    const got = await compare(distributions, [3, 1, 1, 1]);
    close(got.reduce((sum, share) => sum + share, 0), 1, { input: got, absolute: 1e-6 });
    await compare(distributions, [1.5, 0.5, 0.5, 0.5]);
  });

  check("a-sure-zero", async () => {
    await compare([[1, 0], [0.02, 0.98], [0.02, 0.98], [0.02, 0.98]], [1, 1, 1, 1]);
  });
});
