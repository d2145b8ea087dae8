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

interface Shape { layers: number; heads: number }

/** Four questions at once, heads of 7 dimensions, few steps so that it takes seconds. */
function accuracies({ layers, heads }: Shape, learningRate: number): number[] {
  const options = { questions: 4, dHead: 7, layers, heads, learningRate, steps: 500, batch: 16 };
  return [1, 2].map((seed) => accuracyOf({ ...options, seed }));
}

export default suite<typeof solution>(({ check, answer, numbers, equal, ok }) => {
  /** @returns a shape, once it is one that can be trained in seconds. */
  async function readShape(name: "calm" | "shaking"): Promise<Shape> {
    const { layers, heads } = await answer.read(name);
    for (const [what, value] of Object.entries({ layers, heads })) {
      ok(Number.isInteger(value) && value >= 1 && value <= 16, { expected: `${what} from 1 to 16`, got: value });
    }
    ok(layers * heads <= 16, { expected: "at most 16 heads in all", got: layers * heads });
    return { layers, heads };
  }

  async function readRate(): Promise<number> {
    const rate = numbers(await answer.read("learningRate"), []);
    ok(rate > 0 && rate <= 1, { expected: "a rate above 0, up to 1", got: rate });
    return rate;
  }

  check("enough-heads", async () => {
    const heads = [(await readShape("calm")).heads, (await readShape("shaking")).heads];
    ok(Math.min(...heads) >= 4, { expected: "at least 4 heads in each layer", got: heads });
  });

  check("same-parameters", async () => {
    const [calm, shaking] = [await readShape("calm"), await readShape("shaking")];
    equal({ heads: shaking.layers * shaking.heads }, { heads: calm.layers * calm.heads });
  });

  check("calm-learns", async () => {
    const reached = accuracies(await readShape("calm"), await readRate());
    ok(Math.min(...reached) >= 0.95, { expected: "at least 0.95 on both seeds", got: reached });
  });

  check("shaking-collapses", async () => {
    const reached = accuracies(await readShape("shaking"), await readRate());
    ok(Math.max(...reached) < 0.5, { expected: "below 0.5 on both seeds", got: reached });
  });
});
