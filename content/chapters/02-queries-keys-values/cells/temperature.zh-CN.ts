import { attentionWeights, totalVariation } from "compute";
import { printedMatrices, printedVectors } from "experiments";
import { alignment, curves, slider } from "notebook";

const { rows: tokens, weights: printed } = printedMatrices["S2.2.1"];
const [Q, K] = [printedVectors.Q.vectors, printedVectors.K.vectors]; // [T, 3]
const temperature = slider("温度", { min: 0.02, max: 2, step: 0.02, value: 1 });

const weightsAt = (temperature: number) => attentionWeights(Q, K, { temperature }); // [T, T]
const gold = printed.map((row, i) => [i, row.indexOf(Math.max(...row))] as const);
const names = { rows: tokens, columns: tokens, domain: [0, 1] as const, digits: 2 };
alignment(weightsAt(temperature), { ...names, gold, goldName: "金框：印出的那一行里最大的" });

/** 一行要挪动多少权重，才能变成印出的那一行？各行取平均。 */
function distance(rows: number[][]): number {
  const moves = rows.map((row, i) => totalVariation(row, printed[i]!)); // [T]
  return moves.reduce((sum, move) => sum + Number(move), 0) / rows.length;
}
const at = (temperature: number): [number, number] =>
  [temperature, distance(weightsAt(temperature).toArray<number[][]>())];
const even = tokens.map(() => tokens.map(() => 1 / tokens.length));

const points = Array.from({ length: 50 }, (_, i) => at(0.04 * (i + 1)));
curves([{ name: "由 Q 和 K 算出", points }], {
  x: "温度",
  y: "与印出的矩阵的距离",
  yDomain: [0, 1],
  references: [{ value: distance(even), label: "每一行都平摊" }],
  phases: [{ from: temperature - 0.01, to: temperature + 0.01, label: "你" }],
});
