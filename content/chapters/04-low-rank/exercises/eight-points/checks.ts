import { matmul, softmax, transpose } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, ok, numbers }) => {
  /** The attention of the placed words. [n, n] */
  async function attention(wanted: number[]): Promise<number[][]> {
    const { queries, keys } = await answer.place(wanted);
    const n = wanted.length;
    const width = Array.isArray(queries?.[0]) ? queries[0].length : 2; // its length has a check of its own
    const q = numbers(queries, [n, width], { input: wanted });
    const k = numbers(keys, [n, width], { input: wanted });
    return softmax(matmul(q, transpose(k))).toArray();
  }

  check("two-numbers", async () => {
    const wanted = random.permutation(8);
    const { queries, keys } = await answer.place(wanted);
    numbers(queries, [8, 2], { input: wanted });
    numbers(keys, [8, 2], { input: wanted });
  });

  check("pointing", async () => {
    const onePlaceOn = [1, 2, 3, 4, 5, 6, 7, 0];
    for (const wanted of [onePlaceOn, random.permutation(8), random.permutation(8)]) {
      for (const [i, row] of (await attention(wanted)).entries()) {
        const found = row.indexOf(Math.max(...row));
        ok(found === wanted[i], { input: wanted, expected: `row ${i}: ${wanted[i]}`, got: found });
      }
    }
  });

  /** The smallest weight on a wanted word, in several orders. */
  async function faintest(n: number): Promise<number> {
    const weights: number[] = [];
    for (let round = 0; round < 3; round++) {
      const wanted = random.permutation(n);
      const rows = await attention(wanted);
      weights.push(...rows.map((row, i) => row[wanted[i]!]!));
    }
    return Math.min(...weights);
  }

  check("sharp", async () => {
    const weight = await faintest(8);
    ok(weight > 0.9, { expected: "> 0.9", got: weight });
  });

  check("thirty-two", async () => {
    const weight = await faintest(32);
    ok(weight > 0.9, { expected: "> 0.9", got: weight });
  });
});
