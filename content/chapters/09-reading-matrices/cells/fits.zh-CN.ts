import { auditMatrix, printedMatrices } from "experiments";
import { bars, heads, select } from "notebook";

const names = {
  "对角线（B）": "S2.5.1",
  "块状（C）": "S2.5.2",
  "“稀疏”（D）": "S2.5.3",
  "全连接（E）": "S2.5.4",
  "The cat sits on the mat（A）": "S2.2.1",
} as const;
const options = Object.keys(names) as (keyof typeof names)[];
const { rows, weights } = printedMatrices[names[select("矩阵", options)]];
const { toeplitz, block } = auditMatrix(weights).square!;

/** 每一项都换成它所在那一组的平均。 */
function smoothed(groupOf: (i: number, j: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  weights.forEach((row, i) => row.forEach((weight, j) => {
    groups.set(groupOf(i, j), [...(groups.get(groupOf(i, j)) ?? []), weight]);
  }));
  const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return weights.map((row, i) => row.map((_, j) => mean(groups.get(groupOf(i, j))!)));
}

// 对角线：每个距离一个数。块：每个短语一个数，短语之外合用一个数。
const diagonals = smoothed((i, j) => String(i - j));
const phrase = (i: number) => block.cuts.filter((cut) => cut <= i).length;
const blocks = smoothed((i, j) => (phrase(i) === phrase(j) ? String(phrase(i)) : "块外"));

heads([weights, diagonals, blocks], {
  names: ["印出的", "只看距离", "只看短语"],
  rows,
  columns: rows,
});
bars(
  [
    { label: "对角线的拟合", value: toeplitz },
    { label: "块的拟合", value: block.fit },
  ],
  {
    value: "解释了多少变化（校正 R²）",
    domain: [-0.1, 1],
    digits: 2,
  },
);
