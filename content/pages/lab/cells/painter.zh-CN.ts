import { auditMatrix, printedMatrices } from "experiments";
import { painter, result, select, table } from "notebook";

const presets = {
  "对角（S2.5.1）": "S2.5.1",
  "分块（S2.5.2）": "S2.5.2",
  "“稀疏”（S2.5.3）": "S2.5.3",
  "全局（S2.5.4）": "S2.5.4",
  "垫子上的猫（S2.2.1）": "S2.2.1",
} as const;

const patterns = { diagonal: "对角", block: "分块", sparse: "稀疏", global: "全局" };

const names = Object.keys(presets) as (keyof typeof presets)[];
const printed = printedMatrices[presets[select("起点", names)]];
const weights = painter("权重", {
  value: printed.weights,
  rows: printed.rows,
  columns: printed.columns,
  stochastic: true,
});

const { entropyBits, giniMean, normalizedEntropy, square, zeros } = auditMatrix(weights);
if (square) {
  table(
    ["", "数值"],
    [
      ["熵，占最大可能值的比例", normalizedEntropy],
      ["离对角线不超过一格的权重", square.bandMass],
      ["按对角线拟合的程度", square.toeplitz],
      ["按分块拟合的程度", square.block.fit],
      ["各行的基尼系数", giniMean],
      ["恰好为零的格数", zeros],
    ],
    { title: `规则的判断：${patterns[square.pattern]}`, digits: 2 },
  );
}
const bits = entropyBits.reduce((sum, row) => sum + row, 0) / entropyBits.length;
result("entropy", bits, { label: "每行的平均熵（比特）", digits: 2 });
