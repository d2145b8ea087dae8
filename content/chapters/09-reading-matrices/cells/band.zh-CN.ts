import { bandMass } from "compute";
import { printedMatrices } from "experiments";
import { bars, result } from "notebook";

const examples = [
  ["对角线", "S2.5.1"],
  ["块状", "S2.5.2"],
  ["“稀疏”", "S2.5.3"],
  ["全连接", "S2.5.4"],
] as const;

// 落在对角线上或者旁边一步之内的权重，占全部权重的比例。
const shares = examples.map(([label, name]) => ({
  label,
  value: bandMass(printedMatrices[name].weights),
}));
bars(shares, {
  value: "对角线一步之内的权重",
  domain: [0, 1],
  digits: 2,
});
const { value } = shares[1]!;
result("block", value, { label: "块状一例", digits: 2 });
