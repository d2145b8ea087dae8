import { damaged, trainDamage, type HeadState, type Snapshot } from "experiments";
import { curves, heatmap, live, result, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const names = ["1", "2", "3", "4"]; // 各个头

let trained: Snapshot | undefined;
for await (const report of live(trainDamage({ heads: 4, seed }))) {
  curves([{ name: "完好", points: report.curve }], {
    x: "训练步数",
    y: "准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  if (!report.findings) continue; // 还在训练
  const { snapshot, alone } = report.findings;
  trained = snapshot;

  // 依次让一个头闭嘴：它的输出为 0，另外三个照旧。
  const lost = names.map((_, silent) => {
    const states = names.map((_, head): HeadState => (head === silent ? "delete" : "intact"));
    return damaged(snapshot, states).accuracyPerRelation.map((right) => 1 - right);
  }); // [heads, relations]
  heatmap(lost, {
    rows: names.map((name) => `去掉头 ${name}`),
    columns: ["A", "B", "C", "D"],
    columnAxis: "各种关系答错的份额",
    domain: [0, 1],
    digits: 2,
    headColours: true,
    title: "每个头闭嘴，各付出什么代价",
  });
  const mean = alone.delete.reduce((sum, accuracy) => sum + accuracy / 4, 0);
  result("one-silenced", mean, { label: "一个头闭嘴时的平均准确率", digits: 3 });
}
export const snapshot = trained;
