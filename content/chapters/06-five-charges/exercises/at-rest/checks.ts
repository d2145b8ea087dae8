import { suite } from "exercises";
import type * as solution from "./solution.ts";

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const cosineOf = (a: readonly number[], b: readonly number[]) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
const pairsOf = (rows: readonly number[][]) => rows.flatMap((a, i) => rows.slice(i + 1).map((b) => cosineOf(a, b)));

/** k equally long gradients that sum to zero: the corners of a simplex, seen from its middle. */
function simplex(k: number): number[][] {
  return Array.from({ length: k }, (_, r) => Array.from({ length: k }, (_, i) => (i === r ? 1 : 0) - 1 / k));
}

export default suite<typeof solution>(({ check, answer, numbers, close, ok }) => {
  const readGradients = async () => numbers(await answer.read("gradients"), [4, 3]);

  check("equal-lengths", async () => {
    const lengths = (await readGradients()).map((row) => Math.sqrt(dot(row, row)));
    ok(lengths[0]! > 0.01, { expected: "arrows longer than 0", got: lengths });
    for (const length of lengths) close(length, lengths[0]!, { input: lengths, relative: 0.01 });
  });

  check("sum-zero", async () => {
    const gradients = await readGradients();
    const sum = [0, 1, 2].map((i) => gradients.reduce((total, row) => total + row[i]!, 0));
    close(sum, [0, 0, 0], { input: gradients, absolute: 0.02 });
  });

  check("every-pair", async () => {
    const cosines = pairsOf(await readGradients());
    ok(cosines.every((cosine) => cosine < -0.01), { expected: "six cosines below 0", got: cosines });
  });

  check("formula", async () => {
    for (const k of [2, 3, 4, 10]) {
      const cosines = pairsOf(simplex(k));
      const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
      close(await answer.meanCosine(k), mean, { input: k });
    }
  });
});
