import { auditRemarks, printedMatrices } from "experiments";
import { heatmap, result, table } from "notebook";

const { rows, columns, weights, remarks } = printedMatrices["S2.6.1"]; // [T, S]
heatmap(weights, {
  rows,
  columns,
  rowAxis: "the word that asks",
  columnAxis: "the word that is asked",
  domain: [0, 1],
  digits: 2,
  outline: [[3, 2], [3, 4]],
});

// The second comment names two columns. Together, or each by itself?
const verdict = ({ onTop, bySum }: { onTop: boolean; bySum: boolean }) =>
  onTop ? "yes" : bySum ? "only both together" : "no";
const audits = auditRemarks(weights, remarks);
table(
  ["row", "the comment names", "their weight", "largest other weight", "ahead of all others?"],
  audits.map((audit) => [
    rows[audit.row]!,
    audit.columns.map((column) => columns[column]!).join(" + "),
    audit.named.toFixed(2),
    audit.others.toFixed(2),
    verdict(audit),
  ]),
);
result("natural", weights[3]![2]!, { label: "语言 → natural", digits: 2 });
