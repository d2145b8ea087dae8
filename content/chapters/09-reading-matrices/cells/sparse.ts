import { auditMatrix, printedMatrices } from "experiments";
import { bars, result, table } from "notebook";

const examples = [
  ["diagonal", "S2.5.1"],
  ["block", "S2.5.2"],
  ["“sparse”", "S2.5.3"],
  ["global", "S2.5.4"],
] as const;
const audits = examples.map(([label, name]) => ({
  label,
  ...auditMatrix(printedMatrices[name].weights),
}));

bars(audits.map(({ label, giniMean }) => ({ label, value: giniMean })), {
  value: "Gini of the rows: 0 is even, more is sparser",
  domain: [0, 1],
  digits: 2,
});
table(
  ["example", "exact zeros", "entropy share", "weight two or more away", "rows that look far"],
  audits.map(({ label, zeros, normalizedEntropy, square }) => {
    const { farMass, farArgmaxes } = square!; // four tokens: half a sentence is two
    const shares = [normalizedEntropy, farMass].map((x) => x.toFixed(2));
    return [label, String(zeros), ...shares, `${farArgmaxes.length} of 4`];
  }),
);

const sparse = audits[2]!.giniMean;
const place = 1 + audits.filter(({ giniMean }) => giniMean > sparse).length;
result("place", place, { label: "place of the “sparse” example, sparsest first", digits: 0 });
