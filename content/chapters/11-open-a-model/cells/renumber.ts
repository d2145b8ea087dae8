import {
  concatenate, multiHeadAttention, multiHeadParameters, random, slice, type Tensor,
} from "compute";
import { heads as showHeads, result, select } from "notebook";

// An untrained layer of four heads; nothing in the argument depends on what the numbers are.
const [heads, dHead] = [4, 4];
const chance = random(7);
const layer = multiHeadParameters(chance, { dModel: heads * dHead, heads });
const words = chance.normals([6, heads * dHead]); // [T, dModel]

const orders = { "1 2 3 4": [0, 1, 2, 3], "2 1 3 4": [1, 0, 2, 3], "4 3 2 1": [3, 2, 1, 0], "3 1 4 2": [2, 0, 3, 1] };
const order = orders[select("order of the heads", Object.keys(orders) as (keyof typeof orders)[], "4 3 2 1")];

/** The blocks of a matrix, one for each head, in another order: columns (axis 1) or rows (axis 0). */
function reordered(matrix: Tensor, axis: number): Tensor {
  const blocks = order.map((head) => slice(matrix, axis, head * dHead, (head + 1) * dHead));
  return concatenate(blocks, axis);
}
const renumbered = {
  query: reordered(layer.query, 1),
  key: reordered(layer.key, 1),
  value: reordered(layer.value, 1),
  output: reordered(layer.output, 0), // W_O reads the heads: its rows move along
};

const before = multiHeadAttention(words, layer, { heads });
const after = multiHeadAttention(words, renumbered, { heads });
showHeads(after.weights, { title: "The heads under their new numbers" });

const change = Math.max(...before.output.data.map((x, i) => Math.abs(x - after.output.data[i]!)));
result("change", change, { label: "largest change of the layer’s output", digits: 6 });
