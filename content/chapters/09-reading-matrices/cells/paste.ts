import { auditMatrix, printedMatrices } from "experiments";
import { heatmap, matrixField, table, text } from "notebook";
import { nameOf } from "./rule.ts";

const weights = matrixField("a matrix of attention weights", {
  value: printedMatrices["S2.5.3"].weights,
  step: 0.05,
  resizable: true,
}); // [T, S]

const short = (x: number) => x.toFixed(2).replace("-", "−");

const sums = weights.map((row) => row.reduce((sum, x) => sum + x, 0));
// Two printed decimals: every weight may be off by half a hundredth.
const slack = 0.0051 * weights[0]!.length;
const charges = [
  ...weights.flatMap((row, i) =>
    row.flatMap((x, j) =>
      x >= 0 && x <= 1 ? [] : [`Row ${i}, column ${j}: ${x} is no share; it must lie from 0 to 1.`],
    ),
  ),
  ...sums.flatMap((sum, i) =>
    Math.abs(sum - 1) < slack ? [] : [`Row ${i} sums to ${sum.toFixed(3)}, not to 1.`],
  ),
];

if (charges.length > 0) {
  charges.slice(0, 8).forEach(text);
  text("This is no matrix of attention weights, so nothing more is counted.");
} else {
  const shares = weights.map((row, i) => row.map((x) => x / sums[i]!));
  const { largest, zeros, rank, normalizedEntropy, giniMean, square } = auditMatrix(shares);
  const outline = largest.flatMap((places, i) => places.map((j) => [i, j] as const));
  const places = (count: number) => Array.from({ length: count }, (_, i) => String(i));
  heatmap(weights, {
    rows: places(weights.length),
    columns: places(weights[0]!.length),
    domain: [0, 1],
    digits: 2,
    outline,
  });
  const [T, S] = [weights.length, weights[0]!.length];
  const blind = weights.every((row, i) => row.every((x, j) => j <= i || x === 0));
  const mask = T !== S ? "not asked: not square" : blind ? "possible" : "none";
  table(
    ["", ""],
    [
      ["shape", `${T} × ${S}`],
      ["exact zeros", String(zeros)],
      ["rank", String(rank)],
      ["entropy, share of the largest possible", normalizedEntropy.toFixed(2)],
      ["Gini of the rows", giniMean.toFixed(2)],
      ["causal mask", mask],
      ["fit of diagonals", square ? short(square.toeplitz) : "–"],
      ["fit of blocks", square ? short(square.block.fit) : "–"],
      ["weight within one step", square ? square.bandMass.toFixed(2) : "–"],
      ["weight half a sentence away or more", square ? square.farMass.toFixed(2) : "–"],
      ["name", nameOf(shares)],
    ],
  );
}
