import { auditRemarks, printedMatrices } from "experiments";
import { heatmap, result, table } from "notebook";

const { rows, columns, weights, remarks } = printedMatrices["S2.6.1"]; // [T, S]
heatmap(weights, {
  rows,
  columns,
  rowAxis: "提问的词",
  columnAxis: "被问的词",
  domain: [0, 1],
  digits: 2,
  outline: [[3, 2], [3, 4]],
});

// 最后一条批注点了两列：是合起来算，还是各自都算？
const verdict = ({ onTop, bySum }: { onTop: boolean; bySum: boolean }) =>
  onTop ? "是" : bySum ? "合起来才是" : "否";
const audits = auditRemarks(weights, remarks);
table(
  ["行", "批注点的列", "它们的权重", "其余最大的权重", "比其余都大？"],
  audits.map((audit) => [
    rows[audit.row]!,
    audit.columns.map((column) => columns[column]!).join(" + "),
    audit.named.toFixed(2),
    audit.others.toFixed(2),
    verdict(audit),
  ]),
);
result("natural", weights[3]![2]!, { label: "语言 → natural", digits: 2 });
