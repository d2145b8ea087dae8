import { auditMatrix, auditRemarks, printedMatrices, printedNames } from "experiments";
import { heatmap, select, table } from "notebook";

const said = "english"; // which words of a comment are shown

const titles = [
  "A: the cat sits on the mat (S2.2.1)",
  "B: diagonal (S2.5.1)",
  "C: block (S2.5.2)",
  "D: “sparse” (S2.5.3)",
  "E: global (S2.5.4)",
  "F: translation (S2.6.1)",
  "G: summary (S2.6.2)",
];
const chosen = titles.indexOf(select("matrix", titles));
const { rows, columns, weights, remarks } = printedMatrices[printedNames[chosen]!];
const { largest, zeros, rank, normalizedEntropy, square } = auditMatrix(weights);

// Outlined: the largest weight of every row, or all of them where they tie.
const outline = largest.flatMap((places, i) => places.map((j) => [i, j] as const));
heatmap(weights, { rows, columns, domain: [0, 1], digits: 2, outline });

table(
  ["what is said", "weight of what it names", "largest other", "names the largest", "in sum more"],
  auditRemarks(weights, remarks).map((remark) => [
    remark[said],
    remark.named.toFixed(2),
    remark.others.toFixed(2),
    remark.byArgmax ? "yes" : "no",
    remark.bySum ? "yes" : "no",
  ]),
  { title: "The document’s comments" },
);
table(
  ["counted", ""],
  [
    ["exact zeros", String(zeros)],
    ["rank", String(rank)],
    ["entropy, share of the largest possible", normalizedEntropy.toFixed(2)],
    ["weight on later tokens", square ? square.futureMass.toFixed(2) : "not a square"],
  ],
);
