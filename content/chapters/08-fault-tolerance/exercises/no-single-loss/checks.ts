import { trainDamage, type DamageOptions } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Two relations and few, long steps: three runs take about a second. */
const quick = { questions: 2, steps: 300, every: 300, batch: 16, learningRate: 2e-2 };

interface Outcome { intact: number; worst: number }

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, Outcome>();
function examine(options: DamageOptions): Outcome {
  const key = JSON.stringify(options);
  const known = trained.get(key) ?? train(options);
  trained.set(key, known);
  return known;
}

function train(options: DamageOptions): Outcome {
  let outcome = { intact: 0, worst: 0 };
  for (const { accuracy, findings } of trainDamage({ ...quick, ...options })) {
    if (findings) outcome = { intact: accuracy, worst: Math.min(...findings.alone.delete) };
  }
  return outcome;
}

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  /** @returns the settings, once they are some that can be trained in seconds. */
  async function readSettings(): Promise<{ heads: number; headDropout: number }> {
    const heads = numbers(await answer.read("heads"), []);
    const headDropout = numbers(await answer.read("headDropout"), []);
    ok(Number.isInteger(heads) && heads >= 1 && heads <= 12, { expected: "1, 2, 3, ... 12 heads", got: heads });
    ok(headDropout >= 0 && headDropout <= 0.9, { expected: "a rate from 0 to 0.9", got: headDropout });
    return { heads, headDropout };
  }

  const outcomes = async () => {
    const settings = await readSettings();
    return [1, 2, 3].map((seed) => examine({ ...settings, seed }));
  };

  check("affordable", async () => void (await readSettings()));

  check("works", async () => {
    const intact = (await outcomes()).map((one) => one.intact);
    ok(Math.min(...intact) >= 0.98, { expected: "at least 0.98 on every seed", got: intact });
  });

  check("no-loss", async () => {
    const losses = (await outcomes()).map(({ intact, worst }) => intact - worst);
    ok(Math.max(...losses) <= 0.02, { expected: "at most 0.02 lost on every seed", got: losses });
  });
});
