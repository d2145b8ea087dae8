import {
  concatenate, crossEntropy, gradients, multiHeadAttention, multiHeadParameters, random, slice,
  subtract, tensor,
} from "compute";
import type { Tensor } from "compute";
import { switches, table } from "notebook";

const [dModel, heads, dHead] = [8, 2, 4];
const matrices = ["query", "key", "value", "output"] as const;
const starts = switches("how the two heads start", {
  rows: ["W_Q", "W_K", "W_V", "W_O"],
  options: ["alike", "each its own"],
});

/** One head's part: columns of W_Q, W_K and W_V, but *rows* of W_O. */
const axisOf = (name: string) => (name === "output" ? 0 : 1);
const part = (W: Tensor, name: string, head: number) =>
  slice(W, axisOf(name), head * dHead, (head + 1) * dHead);

const chance = random(11);
const drawn = multiHeadParameters(chance, { dModel, heads });
const [W_Q, W_K, W_V, W_O] = matrices.map((name, i) => {
  const first = part(drawn[name], name, 0);
  const both = starts[i] === "alike" ? concatenate([first, first], axisOf(name)) : drawn[name];
  return tensor(both, { requiresGrad: true });
});
const layer = { query: W_Q!, key: W_K!, value: W_V!, output: W_O! };

// Any loss will do. This one wants each of five tokens to point to a class of its own.
const x = chance.normals([5, dModel]); // [T, dModel]
const loss = crossEntropy(multiHeadAttention(x, layer, { heads }).output, [0, 1, 2, 3, 4]);
const slopes = gradients(loss, [W_Q!, W_K!, W_V!, W_O!]);

const length = (t: Tensor) => Math.hypot(...t.data);
const apart = (W: Tensor, name: string) => length(subtract(part(W, name, 0), part(W, name, 1)));
table(
  ["", "the heads differ by", "their gradients differ by"],
  matrices.map((name, i) => [
    ["W_Q", "W_K", "W_V", "W_O"][i]!,
    apart(layer[name], name).toFixed(3),
    apart(slopes[i]!, name).toFixed(3),
  ]),
);
