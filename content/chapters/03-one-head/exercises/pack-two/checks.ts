import { suite } from "exercises";
import type * as solution from "./solution.ts";

const values = [0, 1, 2, 3, 4, 5];
const pairs = values.flatMap((a) => values.map((b) => [a, b] as const)); // all 36

export default suite<typeof solution>(({ check, answer, random, close, equal, numbers, ok }) => {
  const readWeights = async () => numbers(await answer.read("weights"), [2]);

  /** What the head brings: w1 at place a, w2 at place b. */
  function bring([w1, w2]: readonly number[], [a, b]: readonly [number, number]): number[] {
    return values.map((place) => (place === a ? w1! : 0) + (place === b ? w2! : 0));
  }

  check("one-row", async () => {
    const weights = await readWeights();
    ok(weights.every((weight) => weight >= 0), { expected: "no weight below 0", got: weights });
    close(weights[0]! + weights[1]!, 1, { input: weights, absolute: 1e-3 });
  });

  check("different-values", async () => {
    const weights = await readWeights();
    for (const pair of pairs.filter(([a, b]) => a !== b)) {
      const output = bring(weights, pair);
      equal(await answer.decode(output), pair, { input: output });
    }
  });

  check("equal-values", async () => {
    const weights = await readWeights();
    for (const value of values) {
      const output = bring(weights, [value, value]);
      equal(await answer.decode(output), [value, value], { input: output });
    }
  });

  check("survives-noise", async () => {
    const weights = await readWeights();
    let decoded = 0;
    const rounds = 4;
    for (const pair of Array.from({ length: rounds }, () => pairs).flat()) {
      const output = bring(weights, pair).map((number) => number + 0.05 * random.normal());
      const got = numbers(await answer.decode(output), [2], { input: output });
      if (got[0] === pair[0] && got[1] === pair[1]) decoded += 1;
    }
    const share = decoded / (rounds * pairs.length);
    ok(share >= 0.95, { expected: "at least 0.95 of the pairs", got: share });
  });
});
