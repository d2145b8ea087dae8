import { trainDamage, type Snapshot } from "experiments";
import { bars, curves, live, race, slider } from "notebook";

const headCount = slider("头数 h", { min: 4, max: 12, step: 1, value: 8 });
const headDropout = slider("随机丢头", { min: 0, max: 0.5, step: 0.05, value: 0 });
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });
const orders = { greedy: "贪心", michel: "按梯度", random: "随机" } as const;

let findings: { snapshot: Snapshot } | undefined;
for await (const report of live(trainDamage({ heads: headCount, headDropout, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue;
  findings = report.findings;
  const { alone, races } = report.findings;
  bars(
    alone.delete.map((value, head) => ({ label: String(head + 1), value, head })),
    { value: "去掉这个头之后的准确率", domain: [0, 1], digits: 2 },
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
    { value: "准确率", title: "逐个剪掉头" },
  );
}
export const snapshot = findings?.snapshot;
