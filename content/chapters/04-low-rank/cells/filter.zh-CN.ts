import { add, matmul, multiply } from "compute";
import { circleOfTokens } from "experiments";
import { bars, heads } from "notebook";

// 一个三格的卷积核，用来找边缘。
const taps = [-1, 2, -1];
const signal = [[0], [0], [1], [1], [1], [1], [0], [0]]; // [n, 1]
const n = signal.length;

// 每格一个头：看前一个位置、看自己、看后一个位置。
const weights = [-1, 0, 1].map((offset) => {
  const wanted = signal.map((_, i) => (i + offset + n) % n);
  return circleOfTokens(wanted, 100).weights; // [n, n]
});

// 一个头的 W_V 和 W_O 只剩一件事：乘上这一格的系数。
const outputs = weights.map((rows, head) =>
  multiply(matmul(rows, signal), taps[head]!), // [n, 1]
);
const sum = outputs.reduce((total, output) => add(total, output));
const edges = sum.toArray<number[][]>().map(([value]) => Math.round(10 * value!) / 10 + 0);
edges; //=> [0, -1, 1, 0, 0, 1, -1, 0]

heads(weights, {
  names: ["前一个", "自己", "后一个"],
  title: "三个头，每个两维",
});
const most = Math.max(1, ...edges.map(Math.abs));
bars(
  edges.map((value, i) => ({ label: String(i + 1), value })),
  { value: "它们在每个位置写出的数", domain: [-most, most], digits: 1 },
);
