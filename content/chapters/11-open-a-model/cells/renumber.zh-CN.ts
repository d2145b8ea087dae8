import {
  concatenate, multiHeadAttention, multiHeadParameters, random, slice, type Tensor,
} from "compute";
import { heads as showHeads, result, select } from "notebook";

// 一层四个头，没有训练过：下面的道理和具体的数无关。
const [heads, dHead] = [4, 4];
const chance = random(7);
const layer = multiHeadParameters(chance, { dModel: heads * dHead, heads });
const words = chance.normals([6, heads * dHead]); // [T, dModel]

const orders = { "1 2 3 4": [0, 1, 2, 3], "2 1 3 4": [1, 0, 2, 3], "4 3 2 1": [3, 2, 1, 0], "3 1 4 2": [2, 0, 3, 1] };
const order = orders[select("头的次序", Object.keys(orders) as (keyof typeof orders)[], "4 3 2 1")];

/** 矩阵里每个头一块，把这些块换个次序：列（轴 1）或行（轴 0）。 */
function reordered(matrix: Tensor, axis: number): Tensor {
  const blocks = order.map((head) => slice(matrix, axis, head * dHead, (head + 1) * dHead));
  return concatenate(blocks, axis);
}
const renumbered = {
  query: reordered(layer.query, 1),
  key: reordered(layer.key, 1),
  value: reordered(layer.value, 1),
  output: reordered(layer.output, 0), // W_O 要读各个头：它的行也跟着换
};

const before = multiHeadAttention(words, layer, { heads });
const after = multiHeadAttention(words, renumbered, { heads });
showHeads(after.weights, { title: "换了编号的头" });

const change = Math.max(...before.output.data.map((x, i) => Math.abs(x - after.output.data[i]!)));
result("change", change, { label: "这一层输出的最大变化", digits: 6 });
