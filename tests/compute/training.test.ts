import { jit, matmul, sgd, sum, tensor } from "compute";
import { describe, expect, it } from "vitest";
import { engines, missing, onEngine } from "./oracle/engines.ts";
import { models } from "./oracle/models.ts";
import { lossesOf, readRun } from "./oracle/runs.ts";

/** How many times as far from float64 as PyTorch's float32 ours may be: sums run in another order. */
const SPREAD = 3;

/** The largest relative difference of two rows of losses. */
function deviation(got: readonly number[], expected: readonly number[]): number {
  expect(got).toHaveLength(expected.length);
  return Math.max(...got.map((loss, i) => Math.abs(loss - expected[i]!) / Math.abs(expected[i]!)));
}

describe.each(Object.keys(models))("PyTorch trains the same %s", (name) => {
  const run = readRun(name);

  it("holds 50 losses that fall", () => {
    expect([run.losses.length, run.rates.length]).toEqual([50, 50]);
    expect(run.losses.at(-1)).toBeLessThan(0.7 * run.losses[0]!);
    expect(run.float32Deviation).toBeLessThan(1e-5); // not so chaotic that the bound below means nothing
  });

  it("has the same losses in float64, step by step", () => {
    expect(deviation(lossesOf(run, "float64"), run.losses)).toBeLessThan(1e-10);
  });

  it.for(engines)("has them in float32 by recorded steps on the engine %s", (engine, { skip }) => {
    const why = missing(engine);
    skip(why !== undefined, why);
    const losses = onEngine(engine, () => lossesOf(run, "float32", jit));
    expect(deviation(losses, run.losses)).toBeLessThan(SPREAD * run.float32Deviation);
  });
});

describe("two recordings of the same parameters", () => {
  it.for(engines)("an evaluation sees what the training changed, on the engine %s", (engine, { skip }) => {
    const why = missing(engine);
    skip(why !== undefined, why);
    onEngine(engine, () => {
      const p = tensor([[1, 2], [3, 4]], { requiresGrad: true });
      const optimizer = sgd(p, { learningRate: 0.5 });
      const f = () => sum(matmul(p, [[1, 2], [3, 4]])); // slope [[3, 7], [3, 7]]: each step lowers it from 54 by 58
      const train = jit(() => {
        f().backward();
        optimizer.step();
        optimizer.zeroGrad();
      });
      const evaluate = jit(f);
      const seen = Array.from({ length: 4 }, () => (train(), evaluate().item()));
      expect(seen).toEqual([-4, -62, -120, -178]);
    });
  });
});
