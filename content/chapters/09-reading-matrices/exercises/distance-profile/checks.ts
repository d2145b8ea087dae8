import { distanceProfile, softmax } from "compute";
import { printedMatrices } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, close, numbers }) => {
  const copy = (weights: readonly (readonly number[])[]) => weights.map((row) => [...row]);
  const profileOf = async (weights: number[][]) =>
    numbers(await answer.distanceProfile(weights), [weights.length], { input: weights });

  check("sums-to-one", async () => {
    for (const name of ["S2.2.1", "S2.5.3"] as const) {
      const weights = copy(printedMatrices[name].weights);
      const profile = await profileOf(weights);
      close(profile.reduce((sum, share) => sum + share, 0), 1, { input: weights, absolute: 1e-6 });
    }
  });

  check("previous-word", async () => {
    const weights = [[1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]];
    close(await profileOf(weights), [0.25, 0.75, 0, 0], { input: weights });
  });

  check("both-sides", async () => {
    const weights = [[0, 0, 1], [0, 1, 0], [0.5, 0.5, 0]];
    close(await profileOf(weights), [1 / 3, 0.5 / 3, 0.5], { input: weights });
  });

  check("any-matrix", async () => {
    for (const tokens of [3, 5, 7]) {
      const weights = softmax(random.normals([tokens, tokens])).toArray<number[][]>();
      close(await profileOf(weights), distanceProfile(weights), { input: weights, absolute: 1e-6 });
    }
  });
});
