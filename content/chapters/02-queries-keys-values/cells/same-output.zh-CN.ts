import { matmul } from "compute";
import { printedVectors, runNullSpace } from "experiments";
import { bars, matrix, result, slider } from "notebook";

const V = printedVectors.V.vectors; // [T, 3]
const { tokens, weights: printed, farthest } = runNullSpace({ row: 0 }); // “The” 的那一行

// 从印出的那一行到离它最远的一行，中间每一行的输出都相同。
const range = { min: 0, max: 0.6, step: 0.01, value: 0.6 };
const onItself = slider("“The” 给自己的权重", range);
const share = onItself / 0.6;
const row = printed.map((weight, j) => share * weight + (1 - share) * farthest[j]!); // [T]

bars(tokens.map((label, j) => ({ label, value: row[j]! })), {
  value: "“The” 那一行的权重",
  domain: [0, 0.7],
  digits: 2,
});
matrix(matmul([printed, row], V), {
  rows: ["印出的行", "你的行"],
  title: "输出：这一行乘 V",
  digits: 4,
});
result("total", row.reduce((sum, w) => sum + w, 0), { label: "你这一行的和", digits: 2 });
