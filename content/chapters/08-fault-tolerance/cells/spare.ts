import { trainDamage, type Snapshot } from "experiments";
import { bars, curves, live, result, slider } from "notebook";

const headCount = slider("heads h", { min: 4, max: 16, step: 1, value: 12 });
const headDropout = slider("head dropout", { min: 0, max: 0.6, step: 0.05, value: 0.3 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

let trained: Snapshot | undefined;
for await (const report of live(trainDamage({ heads: headCount, headDropout, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue;
  const { snapshot, alone } = report.findings;
  trained = snapshot;
  bars(
    alone.delete.map((value, head) => ({ label: String(head + 1), value, head })),
    { value: "accuracy without this head", domain: [0, 1], digits: 2 },
  );
  const worst = Math.min(...alone.delete);
  result("worst-silence", worst, { label: "accuracy after the worst silence", digits: 3 });
}
export const snapshot = trained;
