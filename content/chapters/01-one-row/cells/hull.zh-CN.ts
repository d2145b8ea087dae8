import { softmax } from "compute";
import { slider, toggle, triangle } from "notebook";

const words = ["cat", "sits", "mat"] as const;
const logits = words.map((word) =>
  slider(`${word} 的 logit`, { min: -10, max: 10, step: 0.1, value: 0 }),
);
const weights = softmax(logits).toArray<[number, number, number]>(); // [3]

// 为下面那道题准备：在这个平面上，三个值是 (0, 0)、(4, 0) 和 (0, 4)。
type Point = readonly [x: number, y: number];
const weightsOf = ([x, y]: Point) => [1 - (x + y) / 4, x / 4, y / 4] as const;
const asked: Point[] = [[1, 1], [3, 3], [5, 0], [-1, 2]];

const output = { weights, label: "输出", head: 0 };
const marked = asked.map((point) => ({ weights: weightsOf(point), label: `(${point.join(", ")})` }));
triangle(words, toggle("显示题目里的四个点") ? [output, ...marked] : [output]);
