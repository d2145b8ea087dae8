import { auditMatrix, printedMatrices } from "experiments";
import { painter, result, select, table } from "notebook";

const presets = {
  "diagonal (S2.5.1)": "S2.5.1",
  "block (S2.5.2)": "S2.5.2",
  "“sparse” (S2.5.3)": "S2.5.3",
  "global (S2.5.4)": "S2.5.4",
  "the cat on the mat (S2.2.1)": "S2.2.1",
} as const;

const patterns = { diagonal: "diagonal", block: "block", sparse: "sparse", global: "global" };

const names = Object.keys(presets) as (keyof typeof presets)[];
const printed = printedMatrices[presets[select("start from", names)]];
const weights = painter("weights", {
  value: printed.weights,
  rows: printed.rows,
  columns: printed.columns,
  stochastic: true,
});

const { entropyBits, giniMean, normalizedEntropy, square, zeros } = auditMatrix(weights);
if (square) {
  table(
    ["", "value"],
    [
      ["entropy, share of the largest", normalizedEntropy],
      ["weight within one step of the diagonal", square.bandMass],
      ["fit of diagonals", square.toeplitz],
      ["fit of blocks", square.block.fit],
      ["Gini of the rows", giniMean],
      ["exact zeros", zeros],
    ],
    { title: `This is called: ${patterns[square.pattern]}`, digits: 2 },
  );
}
const bits = entropyBits.reduce((sum, row) => sum + row, 0) / entropyBits.length;
result("entropy", bits, { label: "mean entropy of a row, bits", digits: 2 });
