import { damaged, trainDamage, type HeadState, type Snapshot } from "experiments";
import { curves, heatmap, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const names = ["1", "2", "3", "4"]; // the heads

let trained: Snapshot | undefined;
for await (const report of live(trainDamage({ heads: 4, seed }))) {
  curves([{ name: "intact", points: report.curve }], {
    x: "training step",
    y: "accuracy",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue; // still in training
  const { snapshot, alone } = report.findings;
  trained = snapshot;

  // Silence one head after the other: its output is 0, the other three go on as before.
  const lost = names.map((_, silent) => {
    const states = names.map((_, head): HeadState => (head === silent ? "delete" : "intact"));
    return damaged(snapshot, states).accuracyPerRelation.map((right) => 1 - right);
  }); // [heads, relations]
  heatmap(lost, {
    rows: names.map((name) => `without head ${name}`),
    columns: ["A", "B", "C", "D"],
    columnAxis: "share of wrong answers, by relation",
    domain: [0, 1],
    digits: 2,
    headColours: true,
    title: "What each silence costs",
  });
  const mean = alone.delete.reduce((sum, accuracy) => sum + accuracy / 4, 0);
  result("one-silenced", mean, { label: "accuracy with one head silent, mean", digits: 3 });
}
export const snapshot = trained;
