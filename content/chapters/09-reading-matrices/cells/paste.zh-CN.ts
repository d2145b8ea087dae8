import { auditMatrix, printedMatrices } from "experiments";
import { heatmap, matrixField, table, text } from "notebook";
import { nameOf } from "./rule.ts";

const weights = matrixField("一个注意力权重矩阵", {
  value: printedMatrices["S2.5.3"].weights,
  step: 0.05,
  resizable: true,
}); // [T, S]

const short = (x: number) => x.toFixed(2).replace("-", "−");

const sums = weights.map((row) => row.reduce((sum, x) => sum + x, 0));
// 只印两位小数时，每个权重都可能差半个百分点。
const slack = 0.0051 * weights[0]!.length;
const charges = [
  ...weights.flatMap((row, i) =>
    row.flatMap((x, j) =>
      x >= 0 && x <= 1 ? [] : [`第 ${i} 行第 ${j} 列：${x} 不是份额，份额应在 0 到 1 之间。`],
    ),
  ),
  ...sums.flatMap((sum, i) =>
    Math.abs(sum - 1) < slack ? [] : [`第 ${i} 行之和是 ${sum.toFixed(3)}，不是 1。`],
  ),
];

if (charges.length > 0) {
  charges.slice(0, 8).forEach(text);
  text("这不是注意力权重矩阵，下面的都不必数了。");
} else {
  const shares = weights.map((row, i) => row.map((x) => x / sums[i]!));
  const { largest, zeros, rank, normalizedEntropy, giniMean, square } = auditMatrix(shares);
  const outline = largest.flatMap((places, i) => places.map((j) => [i, j] as const));
  const places = (count: number) => Array.from({ length: count }, (_, i) => String(i));
  heatmap(weights, {
    rows: places(weights.length),
    columns: places(weights[0]!.length),
    domain: [0, 1],
    digits: 2,
    outline,
  });
  const [T, S] = [weights.length, weights[0]!.length];
  const blind = weights.every((row, i) => row.every((x, j) => j <= i || x === 0));
  const mask = T !== S ? "不问：不是方阵" : blind ? "可能有" : "没有";
  table(
    ["", ""],
    [
      ["形状", `${T} × ${S}`],
      ["正好为 0 的权重", String(zeros)],
      ["秩", String(rank)],
      ["熵占最大可能值的比例", normalizedEntropy.toFixed(2)],
      ["各行的基尼系数", giniMean.toFixed(2)],
      ["因果掩码", mask],
      ["对角线的拟合", square ? short(square.toeplitz) : "–"],
      ["块的拟合", square ? short(square.block.fit) : "–"],
      ["一步之内的权重", square ? square.bandMass.toFixed(2) : "–"],
      ["半句以外的权重", square ? square.farMass.toFixed(2) : "–"],
      ["名字", nameOf(shares)],
    ],
  );
}
