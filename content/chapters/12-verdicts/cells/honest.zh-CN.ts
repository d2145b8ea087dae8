import { curves, result, slider, text } from "notebook";

const belief = slider("你心里真正的把握", { min: 0.5, max: 1, step: 0.05, value: 0.7 });

/** 嘴上说 `said`，实际以概率 `belief` 猜对，Brier 分数的期望是多少。 */
function expected(said: number): number {
  return belief * (said - 1) ** 2 + (1 - belief) * said ** 2;
}

const said = Array.from({ length: 51 }, (_, i) => 0.5 + i / 100);
curves([{ name: "期望得分", points: said.map((p) => [p, expected(p)] as const) }], {
  x: "嘴上说的把握",
  y: "Brier 分数的期望（0 最好）",
  references: [{ value: 0.25, label: "抛硬币" }],
  xDomain: [0.5, 1],
  yDomain: [0, 0.5],
});

const best = said.reduce((lowest, p) => (expected(p) < expected(lowest) ? p : lowest));
result("best", best, { label: "说多少最划算", digits: 2 });
text(`要是一口咬定 1.00，平均要多付 ${(expected(1) - expected(best)).toFixed(3)}。`);
