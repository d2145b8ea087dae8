import { auditMatrix, contributions, printedMatrices, summaryExample } from "experiments";
import { bars, heatmap, select, slider, text } from "notebook";

const { rows, weights } = printedMatrices["S2.6.2"]; // [T, S]
const paragraphs = ["paragraph 1", "paragraph 2", "paragraph 3", "paragraph 4", "paragraph 5"];
heatmap(weights, {
  rows,
  columns: paragraphs,
  domain: [0, 1],
  digits: 2,
  rowAxis: "the word that asks",
  columnAxis: "what is asked",
});
const mass = auditMatrix(weights).columnMass.map((sum) => sum.toFixed(1));
text(`Weight of each column, over all rows: ${mass.join(", ")}.`);
text(`Paragraphs quoted: ${summaryExample.paragraphs.length}. Columns: ${weights[0]!.length}.`);

const row = rows.indexOf(select("row", rows));
// How long is the value that each paragraph carries? The document does not say.
const norms = paragraphs.map((label) =>
  slider(`length of the value, ${label}`, { min: 0, max: 10, step: 0.5, value: 1 }),
);
const { shares, ranking } = contributions(weights[row]!, norms);

bars(
  paragraphs.flatMap((label, s) => [
    { label: `${label}, weight`, value: weights[row]![s]! },
    { label: `${label}, contribution`, value: shares[s]! },
  ]),
  { value: "share", domain: [0, 1], digits: 2 },
);
text(`The largest contribution to ${rows[row]!} is that of ${paragraphs[ranking[0]!]!}.`);
