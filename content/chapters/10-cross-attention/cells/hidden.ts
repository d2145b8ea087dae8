import { runNullSpace } from "experiments";
import { bars, matrix, slider, text } from "notebook";

const { tokens, weights, farthest, output, outputOfFarthest } = runNullSpace({ row: 0 }); // "The"
const share = slider("how far from the printed row", { min: 0, max: 1, step: 0.1, value: 1 });

// Both rows give one output, so every mixture of the two gives it as well.
const blend = (from: readonly number[], to: readonly number[]) =>
  from.map((x, i) => (1 - share) * x + share * to[i]!);
const row = blend(weights, farthest); // [T]

bars(
  tokens.flatMap((token, i) => [
    { label: `${i + 1} ${token}, printed`, value: weights[i]! },
    { label: `${i + 1} ${token}, yours`, value: row[i]! },
  ]),
  { value: "weight in the row of The", domain: [0, 1], digits: 2 },
);
matrix([output, blend(output, outputOfFarthest)], {
  rows: ["printed", "yours"],
  title: "What leaves the head",
  digits: 4,
});
const moved = row.reduce((sum, w, i) => sum + Math.abs(w - weights[i]!) / 2, 0);
text(`${(100 * moved).toFixed(0)} % of the weight stands on other words than before.`);
