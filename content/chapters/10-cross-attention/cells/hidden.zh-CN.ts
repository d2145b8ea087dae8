import { runNullSpace } from "experiments";
import { bars, matrix, slider, text } from "notebook";

const { tokens, weights, farthest, output, outputOfFarthest } = runNullSpace({ row: 0 }); // "The"
const share = slider("离文档那一行多远", { min: 0, max: 1, step: 0.1, value: 1 });

// 两行的输出相同，所以两者的任何混合，输出也相同。
const blend = (from: readonly number[], to: readonly number[]) =>
  from.map((x, i) => (1 - share) * x + share * to[i]!);
const row = blend(weights, farthest); // [T]

bars(
  tokens.flatMap((token, i) => [
    { label: `${i + 1} ${token}，文档`, value: weights[i]! },
    { label: `${i + 1} ${token}，你的`, value: row[i]! },
  ]),
  { value: "The 那一行的权重", domain: [0, 1], digits: 2 },
);
matrix([output, blend(output, outputOfFarthest)], {
  rows: ["文档", "你的"],
  title: "头的输出",
  digits: 4,
});
const moved = row.reduce((sum, w, i) => sum + Math.abs(w - weights[i]!) / 2, 0);
text(`有 ${(100 * moved).toFixed(0)}% 的权重换到了别的词上。`);
