import { auditMatrix, auditRemarks, printedMatrices, printedNames } from "experiments";
import { heatmap, select, table } from "notebook";

const said = "words"; // 显示注释的原文

const titles = [
  "A：The cat sits on the mat（S2.2.1）",
  "B：对角线（S2.5.1）",
  "C：块状（S2.5.2）",
  "D：“稀疏”（S2.5.3）",
  "E：全连接（S2.5.4）",
  "F：翻译（S2.6.1）",
  "G：摘要（S2.6.2）",
];
const chosen = titles.indexOf(select("矩阵", titles));
const { rows, columns, weights, remarks } = printedMatrices[printedNames[chosen]!];
const { largest, zeros, rank, normalizedEntropy, square } = auditMatrix(weights);

// 框出来的是每一行最大的权重；并列时都框。
const outline = largest.flatMap((places, i) => places.map((j) => [i, j] as const));
heatmap(weights, { rows, columns, domain: [0, 1], digits: 2, outline });

table(
  ["文档的话", "所说的词的权重", "其余最大的权重", "说中最大的吗", "合起来更多吗"],
  auditRemarks(weights, remarks).map((remark) => [
    remark[said],
    remark.named.toFixed(2),
    remark.others.toFixed(2),
    remark.byArgmax ? "是" : "否",
    remark.bySum ? "是" : "否",
  ]),
  { title: "文档的注释" },
);
table(
  ["数一数", ""],
  [
    ["正好为 0 的权重", String(zeros)],
    ["秩", String(rank)],
    ["熵占最大可能值的比例", normalizedEntropy.toFixed(2)],
    ["落在后面词元上的权重占比", square ? square.futureMass.toFixed(2) : "不是方阵"],
  ],
);
