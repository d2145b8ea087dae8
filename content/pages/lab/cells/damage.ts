import { trainDamage, type Snapshot } from "experiments";
import { bars, curves, live, race, slider } from "notebook";

const headCount = slider("heads h", { min: 4, max: 12, step: 1, value: 8 });
const headDropout = slider("head dropout", { min: 0, max: 0.5, step: 0.05, value: 0 });
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });
const orders = { greedy: "greedy", michel: "by the gradient", random: "random" } as const;

let findings: { snapshot: Snapshot } | undefined;
for await (const report of live(trainDamage({ heads: headCount, headDropout, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue;
  findings = report.findings;
  const { alone, races } = report.findings;
  bars(
    alone.delete.map((value, head) => ({ label: String(head + 1), value, head })),
    { value: "accuracy without this head", domain: [0, 1], digits: 2 },
  );
  race(
    (["greedy", "michel", "random"] as const).map((order) => ({
      name: orders[order],
      steps: races[order].accuracy.map((value, gone) => ({
        left: headCount - gone,
        value,
        ...(gone > 0 && { removed: String(races[order].removed[gone - 1]! + 1) }),
      })),
    })),
    { value: "accuracy", title: "Heads pruned one by one" },
  );
}
export const snapshot = findings?.snapshot;
