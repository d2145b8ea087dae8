import { divide, matmul, softmax, transpose } from "compute";
import { matrixField, plane, slider, table } from "notebook";

// The label that each word shows. Change it, if you like.
const words = ["cat", "sits", "mat"];
const keys = matrixField("keys", {
  value: [[1.2, 0.3], [-0.4, 1], [0.5, -0.9]],
  rows: words,
  columns: ["x", "y"],
  min: -2,
  max: 2,
  step: 0.1,
}); // [3, 2]

// What one word asks: an arrow that you turn and stretch.
const turn = { min: 0, max: 360, step: 5, value: 60 };
const degrees = slider("direction of the query, in degrees", turn);
const length = slider("length of the query", { min: 0, max: 8, step: 0.1, value: 2 });
const angle = (degrees * Math.PI) / 180;
const query = [length * Math.cos(angle), length * Math.sin(angle)]; // [2]

// Far along the arrow: a large product. At a right angle: 0. Behind it: below 0.
const products = matmul([query], transpose(keys)); // [1, 3]
const weights = softmax(divide(products, Math.sqrt(2))); // [1, 3]

const best = words.reduce((top, _, i) => (weights.at(0, i) > weights.at(0, top) ? i : top), 0);
const place = ([x, y]: number[]) => ({ x: x!, y: y! });
plane([
  ...keys.map((key, i) => ({ kind: "key" as const, ...place(key), label: words[i]! })),
  { kind: "query", ...place(query), label: "query", links: length > 0 ? [best] : [] },
]);
table(
  ["word", "query · key", "weight"],
  words.map((word, i) => [word, products.at(0, i), weights.at(0, i)]),
  { digits: 2 },
);
