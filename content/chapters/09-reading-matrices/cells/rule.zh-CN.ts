import { auditMatrix, printedMatrices } from "experiments";
import { table } from "notebook";

// 四条界线。改一条，下面凡是给图样起名的单元都会跟着变。
const border = { entropy: 0.82, block: 0.45, far: 0.34, diagonal: 0.35 };

/** weights [T, T]，每行之和为 1 */
export function nameOf(weights: readonly (readonly number[])[]): string {
  const { normalizedEntropy, square } = auditMatrix(weights);
  if (!square) return "没有名字（要 3 到 32 个词元的方阵）";
  const { toeplitz, block, farArgmaxes } = square;
  // 最大的权重（并列时取第一个）落在两步以外的行。
  const lookFar = farArgmaxes.length / weights.length;

  if (normalizedEntropy > border.entropy) return "全连接";
  if (block.fit > toeplitz && block.fit > border.block) return "块状";
  if (lookFar >= border.far || toeplitz < border.diagonal) return "稀疏";
  return "对角线";
}

nameOf(printedMatrices["S2.5.1"].weights); //=> "对角线"
nameOf(printedMatrices["S2.5.2"].weights); //=> "块状"
nameOf(printedMatrices["S2.5.3"].weights); //=> "稀疏"
nameOf(printedMatrices["S2.5.4"].weights); //=> "全连接"

const squares = ["S2.2.1", "S2.5.1", "S2.5.2", "S2.5.3", "S2.5.4", "S2.6.1"] as const;
table(
  ["矩阵", "熵的占比", "块的拟合", "对角线的拟合", "看得远的行", "名字"],
  squares.map((section) => {
    const { weights } = printedMatrices[section];
    const { normalizedEntropy, square } = auditMatrix(weights);
    const { block, toeplitz, farArgmaxes } = square!;
    const looks = `${farArgmaxes.length} / ${weights.length}`;
    const numbers = [normalizedEntropy, block.fit, toeplitz].map((x) =>
      x.toFixed(2).replace("-", "−"),
    );
    return [section, ...numbers, looks, nameOf(weights)];
  }),
);
