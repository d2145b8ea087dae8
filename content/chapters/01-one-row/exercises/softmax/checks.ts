import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, close, numbers, ok }) => {
  const row = (length: number) => Array.from({ length }, () => 2 * random.normal());

  check("rows-sum-to-one", async () => {
    const logits = [row(5), row(5), row(5)];
    const weights = numbers(await answer.softmax(logits), [3, 5], { input: logits });
    ok(weights.flat().every((weight) => weight >= 0), { input: logits, expected: "no weight below 0", got: weights });
    const sums = weights.map((weightsOfRow) => weightsOfRow.reduce((sum, weight) => sum + weight, 0));
    close(sums, [1, 1, 1], { input: logits });
  });

  check("known-row", async () => {
    const logits = [[Math.log(1), Math.log(2), Math.log(5)]];
    close(await answer.softmax(logits), [[1 / 8, 2 / 8, 5 / 8]], { input: logits });
  });

  check("shift", async () => {
    const logits = [row(4), row(4)];
    const shifts = [3 + random.uniform(), -3 - random.uniform()];
    const shifted = logits.map((logitsOfRow, index) => logitsOfRow.map((logit) => logit + shifts[index]!));
    const weights = numbers(await answer.softmax(logits), [2, 4], { input: logits });
    close(await answer.softmax(shifted), weights, { input: shifted });
  });

  check("large-logits", async () => {
    const expected = [1, Math.E, Math.E ** 2].map((odds) => [odds / (1 + Math.E + Math.E ** 2)]).flat();
    for (const start of [1000, -1002]) {
      const logits = [[start, start + 1, start + 2]];
      close(await answer.softmax(logits), [expected], { input: logits });
    }
  });

  check("rows-apart", async () => {
    const logits = [[-600, -600, -600 + Math.log(2)], [600, 600 + Math.log(2), 600]];
    close(await answer.softmax(logits), [[0.25, 0.25, 0.5], [0.25, 0.5, 0.25]], { input: logits });
  });

  check("masked", async () => {
    const [first, second] = [random.normal(), random.normal()];
    const logits = [[first, -Infinity, second]];
    const share = 1 / (1 + Math.exp(second - first));
    close(await answer.softmax(logits), [[share, 0, 1 - share]], { input: logits });
  });
});
