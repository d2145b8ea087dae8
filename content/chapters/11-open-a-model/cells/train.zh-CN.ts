import { trainMiniLang } from "experiments";
import { curves, heatmap, live, select, slider } from "notebook";

const headCount = Number(select("每层的头数", ["1", "2", "4", "8"], "4"));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 3 }); // 1 和 2 是随页面来的
const relations = ["agreement", "coreference", "recall"] as const;

for await (const report of live(trainMiniLang({ heads: headCount, dModel: 24, seed }))) {
  curves(
    relations.map((name, mark) => ({
      name,
      mark,
      points: report.curve.map((point) => [point.step, point[name]] as const),
    })),
    { x: "训练步数", y: "准确率", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  if (!report.ablation) continue; // 只在结束时有
  heatmap(report.ablation.drops, {
    rows: report.ablation.heads,
    columns: relations,
    title: "少了每个头损失多少（层-头）",
    digits: 2,
    domain: [0, 0.3],
  });
}
