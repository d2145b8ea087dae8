import { random, softmax } from "compute";
import { bars, heads, result, slider } from "notebook";
import { nameOf } from "./rule.ts";

const tokens = 8;
const noise = slider("logits 上的噪声", {
  min: 0.2,
  max: 3,
  step: 0.2,
  value: 2,
});

// 没有任何图样：每个 logit 各抽各的。
const chance = random(1);
const matrices = Array.from({ length: 200 }, () => {
  const logits = chance.normals([tokens, tokens]).toArray<number[][]>();
  const louder = logits.map((row) => row.map((x) => noise * x));
  return softmax(louder).toArray<number[][]>(); // [T, T]
});
const names = matrices.map(nameOf);

heads(matrices.slice(0, 4), {
  names: names.slice(0, 4),
  title: "其中四个，以及它们的名字",
});
const kinds = ["对角线", "块状", "稀疏", "全连接"];
const shares = kinds.map((kind) =>
  names.filter((name) => name === kind).length / names.length,
);
bars(kinds.map((label, i) => ({ label, value: shares[i]! })), {
  value: "200 个纯噪声矩阵中的占比",
  domain: [0, 1],
  digits: 2,
});
// 下注问的是噪声为 2 的情形
const name = noise === 2 ? "sparse" : "other";
result(name, shares[2]!, {
  label: "的纯噪声被叫作“稀疏”",
  digits: 2,
});
