import { auditRemarks, printedMatrices } from "experiments";
import { heatmap, result, table, toggle } from "notebook";

const said = "english"; // which words of a comment are shown
const causal = toggle("causal mask", true);
const { rows: words, weights, remarks } = printedMatrices["S2.2.1"];

// Under a causal mask no token sees a later one. Each row shares what is left.
const hidden = weights.map((row, i) => row.map((_, j) => causal && j > i)); // [T, T]
const masked = weights.map((row, i) => {
  const kept = row.map((weight, j) => (hidden[i]![j] ? 0 : weight));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  return kept.map((weight) => weight / total);
});
heatmap(masked, { rows: words, columns: words, mask: hidden, domain: [0, 1], digits: 2 });

// A comment is still possible if one of the words that it names can be seen.
const possible = remarks.filter(({ row, columns }) => columns.some((j) => !hidden[row]![j]));
table(
  ["comment", "possible", "weight of what it names", "largest other"],
  auditRemarks(masked, remarks).map((remark) => [
    remark[said],
    possible.some(({ row }) => row === remark.row) ? "yes" : "no",
    remark.named.toFixed(2),
    remark.others.toFixed(2),
  ]),
);
const name = causal ? "possible" : "possible-open"; // the bet is about the mask
result(name, possible.length, { label: "comments that can still be true, of 6", digits: 0 });
