import { printedMatrices } from "experiments";
import { bars, heatmap, result } from "notebook";

const { rows: words, weights } = printedMatrices["S2.2.1"];

// 词 i 给词 j 的，减去 j 还给 i 的。
const surplus = weights.map((row, i) =>
  row.map((weight, j) => weight - weights[j]![i]!),
); // [T, T]
heatmap(surplus, {
  rows: words,
  columns: words,
  signed: true,
  digits: 2,
  title: "给出的减去收回的",
});

// 顺着一列往下加：六个词一共看了这个词多少。没有人保证它等于 1。
const received = words.map((_, j) =>
  weights.reduce((sum, row) => sum + row[j]!, 0),
); // [T]
bars(words.map((label, j) => ({ label, value: received[j]! })), {
  value: "每个词收到的权重",
  references: [{ value: 1, label: "1" }],
  domain: [0, 1.5],
  digits: 2,
});
result("cat", received[1]!, { label: "“cat”收到的权重", digits: 2 });
const most = Math.max(...surplus.flat());
result("asymmetry", most, { label: "最大的差", digits: 2 });
