import { trainDamage, type Snapshot } from "experiments";
import { bars, curves, live, result, slider } from "notebook";

const headCount = slider("头数 h", { min: 4, max: 16, step: 1, value: 12 });
const headDropout = slider("训练时随机丢头的概率", { min: 0, max: 0.6, step: 0.05, value: 0.3 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

let trained: Snapshot | undefined;
for await (const report of live(trainDamage({ heads: headCount, headDropout, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue;
  const { snapshot, alone } = report.findings;
  trained = snapshot;
  bars(
    alone.delete.map((value, head) => ({ label: String(head + 1), value, head })),
    { value: "去掉这个头后的准确率", domain: [0, 1], digits: 2 },
  );
  const worst = Math.min(...alone.delete);
  result("worst-silence", worst, { label: "去掉最要紧的一个头后的准确率", digits: 3 });
}
export const snapshot = trained;
