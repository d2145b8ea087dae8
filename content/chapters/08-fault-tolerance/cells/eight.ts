import { damaged, trainDamage, type HeadState } from "experiments";
import { curves, heatmap, live, result, slider } from "notebook";

const headCount = slider("heads h", { min: 4, max: 16, step: 1, value: 8 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const heads = Array.from({ length: headCount }, (_, head) => head);

for await (const report of live(trainDamage({ heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue;
  const { snapshot, alone } = report.findings;
  const lost = heads.map((silent) => {
    const states = heads.map((head): HeadState => (head === silent ? "delete" : "intact"));
    return damaged(snapshot, states).accuracyPerRelation.map((right) => 1 - right);
  }); // [heads, relations]
  heatmap(lost, {
    rows: heads.map((head) => `without head ${head + 1}`),
    columns: ["A", "B", "C", "D"],
    columnAxis: "share of wrong answers, by relation",
    domain: [0, 1],
    digits: 2,
    headColours: true,
    title: "What each silence costs",
  });
  // The bet above is about eight heads.
  const name = headCount === 8 ? "worst" : "other";
  const worst = Math.min(...alone.delete);
  result(name, worst, { label: "accuracy after the worst silence", digits: 3 });
}
