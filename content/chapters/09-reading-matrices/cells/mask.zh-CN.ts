import { auditRemarks, printedMatrices } from "experiments";
import { heatmap, result, table, toggle } from "notebook";

const said = "words"; // 显示注释的原文
const causal = toggle("因果掩码", true);
const { rows: words, weights, remarks } = printedMatrices["S2.2.1"];

// 有因果掩码时，词元看不见后面的词元；剩下的由这一行重新分。
const hidden = weights.map((row, i) => row.map((_, j) => causal && j > i)); // [T, T]
const masked = weights.map((row, i) => {
  const kept = row.map((weight, j) => (hidden[i]![j] ? 0 : weight));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  return kept.map((weight) => weight / total);
});
heatmap(masked, { rows: words, columns: words, mask: hidden, domain: [0, 1], digits: 2 });

// 一条注释提到的词，只要有一个看得见，它就还有可能成立。
const possible = remarks.filter(({ row, columns }) => columns.some((j) => !hidden[row]![j]));
table(
  ["注释", "有可能吗", "所说的词的权重", "其余最大的权重"],
  auditRemarks(masked, remarks).map((remark) => [
    remark[said],
    possible.some(({ row }) => row === remark.row) ? "可能" : "不可能",
    remark.named.toFixed(2),
    remark.others.toFixed(2),
  ]),
);
const name = causal ? "possible" : "possible-open"; // 下注问的是有掩码的情形
result(name, possible.length, { label: "6 条注释里还可能成立的条数", digits: 0 });
