import { multiHeadAttention, multiHeadParameters, tensor } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const dHead = 2;
const names = ["query", "key", "value", "output"] as const;
type Matrices = Record<(typeof names)[number], number[][]>;

export default suite<typeof solution>(({ check, answer, random, close, numbers }) => {
  function draw(heads: number) {
    const dModel = heads * dHead;
    const drawn = multiHeadParameters(random, { dModel, heads });
    const layer = Object.fromEntries(names.map((name) => [name, drawn[name].toArray()])) as unknown as Matrices;
    return { layer, x: random.normals([4, dModel]), dModel };
  }

  /** What the layer makes of x: its output and the weights of each head. */
  function run(layer: Matrices, x: ReturnType<typeof draw>["x"], heads: number) {
    const [query, key, value, output] = names.map((name) => tensor(layer[name]));
    const made = multiHeadAttention(x, { query: query!, key: key!, value: value!, output: output! }, { heads });
    return { output: made.output.toArray(), weights: made.weights.toArray<number[][][]>() };
  }

  /** The reader's layer, once it is four matrices of the right size. */
  async function reordered(layer: Matrices, order: number[], dModel: number): Promise<Matrices> {
    const got = await answer.reorder(layer, order);
    const checked = names.map((name) => [name, numbers(got?.[name], [dModel, dModel], { input: order })]);
    return Object.fromEntries(checked) as Matrices;
  }

  async function sameOutput(order: number[]): Promise<void> {
    const { layer, x, dModel } = draw(order.length);
    const got = run(await reordered(layer, order, dModel), x, order.length);
    close(got.output, run(layer, x, order.length).output, { input: { order }, absolute: 1e-4 });
  }

  check("two-change-places", () => sameOutput([1, 0]));
  check("three-in-a-ring", () => sameOutput([1, 2, 0]));

  check("heads-moved", async () => {
    const order = [1, 2, 0];
    const { layer, x, dModel } = draw(order.length);
    const before = run(layer, x, order.length).weights;
    const after = run(await reordered(layer, order, dModel), x, order.length).weights;
    close(after, order.map((head) => before[head]!), { input: { order }, absolute: 1e-4 });
  });
});
