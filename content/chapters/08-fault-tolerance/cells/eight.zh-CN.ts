import { damaged, trainDamage, type HeadState } from "experiments";
import { curves, heatmap, live, result, slider } from "notebook";

const headCount = slider("头数 h", { min: 4, max: 16, step: 1, value: 8 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const heads = Array.from({ length: headCount }, (_, head) => head);

for await (const report of live(trainDamage({ heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "准确率",
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
    rows: heads.map((head) => `去掉头 ${head + 1}`),
    columns: ["A", "B", "C", "D"],
    columnAxis: "各种关系答错的份额",
    domain: [0, 1],
    digits: 2,
    headColours: true,
    title: "每个头闭嘴，各付出什么代价",
  });
  // 上面的赌注问的是八个头。
  const name = headCount === 8 ? "worst" : "other";
  const worst = Math.min(...alone.delete);
  result(name, worst, { label: "去掉最要紧的一个头后的准确率", digits: 3 });
}
