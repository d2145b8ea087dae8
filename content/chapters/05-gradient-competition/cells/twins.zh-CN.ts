import {
  concatenate, crossEntropy, gradients, multiHeadAttention, multiHeadParameters, random, slice,
  subtract, tensor,
} from "compute";
import type { Tensor } from "compute";
import { switches, table } from "notebook";

const [dModel, heads, dHead] = [8, 2, 4];
const matrices = ["query", "key", "value", "output"] as const;
const starts = switches("两个头的起点", {
  rows: ["W_Q", "W_K", "W_V", "W_O"],
  options: ["相同", "各有各的"],
});

/** 一个头的那一份：W_Q、W_K、W_V 的列，但却是 W_O 的*行*。 */
const axisOf = (name: string) => (name === "output" ? 0 : 1);
const part = (W: Tensor, name: string, head: number) =>
  slice(W, axisOf(name), head * dHead, (head + 1) * dHead);

const chance = random(11);
const drawn = multiHeadParameters(chance, { dModel, heads });
const [W_Q, W_K, W_V, W_O] = matrices.map((name, i) => {
  const first = part(drawn[name], name, 0);
  const both = starts[i] === "相同" ? concatenate([first, first], axisOf(name)) : drawn[name];
  return tensor(both, { requiresGrad: true });
});
const layer = { query: W_Q!, key: W_K!, value: W_V!, output: W_O! };

// 什么损失都行。这一个要五个词元各自指向自己的类别。
const x = chance.normals([5, dModel]); // [T, dModel]
const loss = crossEntropy(multiHeadAttention(x, layer, { heads }).output, [0, 1, 2, 3, 4]);
const slopes = gradients(loss, [W_Q!, W_K!, W_V!, W_O!]);

const length = (t: Tensor) => Math.hypot(...t.data);
const apart = (W: Tensor, name: string) => length(subtract(part(W, name, 0), part(W, name, 1)));
table(
  ["", "两个头相差", "它们的梯度相差"],
  matrices.map((name, i) => [
    ["W_Q", "W_K", "W_V", "W_O"][i]!,
    apart(layer[name], name).toFixed(3),
    apart(slopes[i]!, name).toFixed(3),
  ]),
);
