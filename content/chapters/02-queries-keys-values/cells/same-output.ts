import { matmul } from "compute";
import { printedVectors, runNullSpace } from "experiments";
import { bars, matrix, result, slider } from "notebook";

const V = printedVectors.V.vectors; // [T, 3]
const { tokens, weights: printed, farthest } = runNullSpace({ row: 0 }); // the row of “The”

// Between the printed row and the farthest one, every row gives the same output.
const range = { min: 0, max: 0.6, step: 0.01, value: 0.6 };
const onItself = slider("weight of “The” on itself", range);
const share = onItself / 0.6;
const row = printed.map((weight, j) => share * weight + (1 - share) * farthest[j]!); // [T]

bars(tokens.map((label, j) => ({ label, value: row[j]! })), {
  value: "weight in the row of “The”",
  domain: [0, 0.7],
  digits: 2,
});
matrix(matmul([printed, row], V), {
  rows: ["printed row", "your row"],
  title: "Output: row times V",
  digits: 4,
});
result("total", row.reduce((sum, w) => sum + w, 0), { label: "sum of your row", digits: 2 });
