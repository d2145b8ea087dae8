import { auditMatrix, contributions, printedMatrices, summaryExample } from "experiments";
import { bars, heatmap, select, slider, text } from "notebook";

const { rows, weights } = printedMatrices["S2.6.2"]; // [T, S]
const paragraphs = ["第 1 段", "第 2 段", "第 3 段", "第 4 段", "第 5 段"];
heatmap(weights, {
  rows,
  columns: paragraphs,
  domain: [0, 1],
  digits: 2,
  rowAxis: "提问的词",
  columnAxis: "被问的段",
});
const mass = auditMatrix(weights).columnMass.map((sum) => sum.toFixed(1));
text(`每一列在各行的权重之和：${mass.join("、")}。`);
text(`引用的段数：${summaryExample.paragraphs.length}。列数：${weights[0]!.length}。`);

const row = rows.indexOf(select("行", rows));
// 每一段携带的值有多长？文档没有说。
const norms = paragraphs.map((label) =>
  slider(`值的长度，${label}`, { min: 0, max: 10, step: 0.5, value: 1 }),
);
const { shares, ranking } = contributions(weights[row]!, norms);

bars(
  paragraphs.flatMap((label, s) => [
    { label: `${label}，权重`, value: weights[row]![s]! },
    { label: `${label}，贡献`, value: shares[s]! },
  ]),
  { value: "份额", domain: [0, 1], digits: 2 },
);
text(`对“${rows[row]!}”贡献最大的是${paragraphs[ranking[0]!]!}。`);
