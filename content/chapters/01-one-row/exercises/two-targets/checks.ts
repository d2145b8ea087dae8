import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** One output carries at most a whole, so the worse of the two errors is at least this. */
const smallest = 1 / 2;

export default suite<typeof solution>(({ check, answer, close, numbers, ok }) => {
  check("three-weights", async () => {
    numbers(await answer.read("weights"), [3]);
  });

  check("not-negative", async () => {
    const weights = numbers(await answer.read("weights"), [null]);
    ok(weights.every((weight) => weight >= 0), { expected: "no weight below 0", got: weights });
  });

  check("sum-one", async () => {
    const weights = numbers(await answer.read("weights"), [null]);
    close(weights.reduce((sum, weight) => sum + weight, 0), 1, { input: weights });
  });

  check("smallest-error", async () => {
    const weights = numbers(await answer.read("weights"), [null]);
    const errors = [0, 1].map((target) => Math.abs(1 - (weights[target] ?? 0)));
    // A softmax comes as near to the best row as one likes, never onto it: a thousandth is near enough.
    ok(Math.max(...errors) <= smallest + 1e-3, { input: weights, got: errors });
  });
});
