import { auditMatrix, printedMatrices } from "experiments";
import { bars, result, table } from "notebook";

const examples = [
  ["对角线", "S2.5.1"],
  ["块状", "S2.5.2"],
  ["“稀疏”", "S2.5.3"],
  ["全连接", "S2.5.4"],
] as const;
const audits = examples.map(([label, name]) => ({
  label,
  ...auditMatrix(printedMatrices[name].weights),
}));

bars(audits.map(({ label, giniMean }) => ({ label, value: giniMean })), {
  value: "各行的基尼系数：0 是均匀，越大越稀疏",
  domain: [0, 1],
  digits: 2,
});
table(
  ["例子", "正好为 0 的", "熵的占比", "两步以外的权重", "看得远的行"],
  audits.map(({ label, zeros, normalizedEntropy, square }) => {
    const { farMass, farArgmaxes } = square!; // 四个词元，半句就是两步
    const shares = [normalizedEntropy, farMass].map((x) => x.toFixed(2));
    return [label, String(zeros), ...shares, `${farArgmaxes.length} / 4`];
  }),
);

const sparse = audits[2]!.giniMean;
const place = 1 + audits.filter(({ giniMean }) => giniMean > sparse).length;
result("place", place, { label: "“稀疏”一例的名次，最稀疏的排第一", digits: 0 });
