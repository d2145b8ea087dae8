import { auditMatrix, printedMatrices } from "experiments";
import { bars, heads, select } from "notebook";

const names = {
  "diagonal (B)": "S2.5.1",
  "block (C)": "S2.5.2",
  "“sparse” (D)": "S2.5.3",
  "global (E)": "S2.5.4",
  "The cat sits on the mat (A)": "S2.2.1",
} as const;
const options = Object.keys(names) as (keyof typeof names)[];
const { rows, weights } = printedMatrices[names[select("matrix", options)]];
const { toeplitz, block } = auditMatrix(weights).square!;

/** Every entry is replaced by the mean of its group. */
function smoothed(groupOf: (i: number, j: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  weights.forEach((row, i) => row.forEach((weight, j) => {
    groups.set(groupOf(i, j), [...(groups.get(groupOf(i, j)) ?? []), weight]);
  }));
  const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return weights.map((row, i) => row.map((_, j) => mean(groups.get(groupOf(i, j))!)));
}

// Diagonals: one number for each distance.
// Blocks: one for each phrase, and one for all that is outside.
const diagonals = smoothed((i, j) => String(i - j));
const phrase = (i: number) => block.cuts.filter((cut) => cut <= i).length;
const blocks = smoothed((i, j) => (phrase(i) === phrase(j) ? String(phrase(i)) : "outside"));

heads([weights, diagonals, blocks], {
  names: ["as printed", "only the distance counts", "only the phrase counts"],
  rows,
  columns: rows,
});
bars(
  [
    { label: "fit of diagonals", value: toeplitz },
    { label: "fit of blocks", value: block.fit },
  ],
  {
    value: "share of the variation that is explained (adjusted R²)",
    domain: [-0.1, 1],
    digits: 2,
  },
);
