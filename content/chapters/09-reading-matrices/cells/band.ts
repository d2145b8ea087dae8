import { bandMass } from "compute";
import { printedMatrices } from "experiments";
import { bars, result } from "notebook";

const examples = [
  ["diagonal", "S2.5.1"],
  ["block", "S2.5.2"],
  ["“sparse”", "S2.5.3"],
  ["global", "S2.5.4"],
] as const;

// The share of the weight on the diagonal or one step beside.
const shares = examples.map(([label, name]) => ({
  label,
  value: bandMass(printedMatrices[name].weights),
}));
bars(shares, {
  value: "weight within one step of the diagonal",
  domain: [0, 1],
  digits: 2,
});
const { value } = shares[1]!;
result("block", value, { label: "the block example", digits: 2 });
