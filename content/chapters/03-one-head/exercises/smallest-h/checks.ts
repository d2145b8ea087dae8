import { runAddresses, type AddressOptions } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, number>();
function accuracyOf(options: AddressOptions): number {
  const key = JSON.stringify(options);
  const known = trained.get(key) ?? runAddresses(options).accuracy;
  trained.set(key, known);
  return known;
}

/** Three questions at once, trained with few steps and a high rate so that six runs take seconds. */
function accuracies(heads: number): number[] {
  const options = { questions: 3, heads, steps: 500, batch: 16, learningRate: 2e-2 };
  return [1, 2, 3].map((seed) => accuracyOf({ ...options, seed }));
}

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  /** @returns the answer, once it is a number of heads that can be trained. */
  async function readHeads(): Promise<number> {
    const heads = numbers(await answer.read("heads"), []);
    ok(Number.isInteger(heads) && heads >= 1 && heads <= 8, { expected: "1, 2, 3, ... 8", got: heads });
    return heads;
  }

  check("solves-three", async () => {
    const reached = accuracies(await readHeads());
    ok(Math.min(...reached) >= 0.99, { expected: "at least 0.99 on every seed", got: reached });
  });

  check("no-smaller", async () => {
    const heads = await readHeads();
    const reached = heads === 1 ? [0] : accuracies(heads - 1);
    ok(Math.max(...reached) <= 0.96, { expected: "at most 0.96 on every seed", got: reached });
  });

  check("measured", async () => {
    const heads = await readHeads();
    const claimed = numbers(await answer.read("oneFewer"), []);
    ok(heads > 1, { expected: "a run with one head fewer", got: heads });
    const reached = accuracies(heads - 1);
    const [low, high] = [Math.min(...reached) - 0.04, Math.max(...reached) + 0.12];
    ok(claimed >= low && claimed <= high, { got: claimed });
  });
});
