import { divide, matmul, softmax, transpose } from "compute";
import { matrixField, plane, slider, table } from "notebook";

// 每个词亮出的标签。想改就改。
const words = ["cat", "sits", "mat"];
const keys = matrixField("键", {
  value: [[1.2, 0.3], [-0.4, 1], [0.5, -0.9]],
  rows: words,
  columns: ["x", "y"],
  min: -2,
  max: 2,
  step: 0.1,
}); // [3, 2]

// 一个词的提问：一支箭，由你来转、来拉长。
const turn = { min: 0, max: 360, step: 5, value: 60 };
const degrees = slider("查询的方向（度）", turn);
const length = slider("查询的长度", { min: 0, max: 8, step: 0.1, value: 2 });
const angle = (degrees * Math.PI) / 180;
const query = [length * Math.cos(angle), length * Math.sin(angle)]; // [2]

// 顺着箭头越远，点积越大；成直角是 0；在背后则小于 0。
const products = matmul([query], transpose(keys)); // [1, 3]
const weights = softmax(divide(products, Math.sqrt(2))); // [1, 3]

const best = words.reduce((top, _, i) => (weights.at(0, i) > weights.at(0, top) ? i : top), 0);
const place = ([x, y]: number[]) => ({ x: x!, y: y! });
plane([
  ...keys.map((key, i) => ({ kind: "key" as const, ...place(key), label: words[i]! })),
  { kind: "query", ...place(query), label: "查询", links: length > 0 ? [best] : [] },
]);
table(
  ["词", "查询 · 键", "权重"],
  words.map((word, i) => [word, products.at(0, i), weights.at(0, i)]),
  { digits: 2 },
);
