import { concatenate, matmul, mergeHeads, slice, softmax, type Tensor } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, close, numbers, ok }) => {
  const [T, dHead, dModel] = [5, 4, 6];

  /** A layer by chance. */
  function draw(heads: number) {
    return {
      weights: softmax(random.normals([heads, T, T])),
      values: random.normals([heads, T, dHead]),
      wO: random.normals([heads * dHead, dModel]),
    };
  }
  const plain = (x: Tensor) => x.toArray<never>();
  const ask = ({ weights, values, wO }: ReturnType<typeof draw>) =>
    answer.together(plain(weights), plain(values), plain(wO));
  const right = ({ weights, values, wO }: ReturnType<typeof draw>) =>
    matmul(mergeHeads(matmul(weights, values)), wO).toArray();
  const tolerance = { relative: 1e-4, absolute: 1e-5 };

  check("shape", async () => {
    numbers(await ask(draw(3)), [T, dModel]);
  });

  check("one-head", async () => {
    const layer = draw(1);
    close(await ask(layer), right(layer), tolerance);
  });

  check("own-weights", async () => {
    const layer = draw(3);
    close(await ask(layer), right(layer), tolerance);
  });

  check("neighbours", async () => {
    const layer = draw(3);
    const last = random.normals([3, 1, dHead]);
    const values = concatenate([slice(layer.values, 1, 0, -1), last], 1); // another last word
    const [before, after] = [await ask(layer), await ask({ ...layer, values })];
    const [one, other] = [numbers(before, [null, null]), numbers(after, [null, null])];
    const moved = one.map((row, t) => Math.hypot(...row.map((x, d) => x - (other[t]?.[d] ?? 0))));
    ok(moved.every((distance) => distance > 1e-3), { expected: "every output moves", got: moved });
  });
});
