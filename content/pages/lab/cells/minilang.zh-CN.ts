import { trainMiniLang } from "experiments";
import { curves, heatmap, live, select, slider } from "notebook";

const headCount = Number(select("每层头数", ["1", "2", "4", "8"], "4"));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });
const relations = { agreement: "主谓一致", coreference: "指代", recall: "回忆" } as const;
const names = ["agreement", "coreference", "recall"] as const;

for await (const report of live(trainMiniLang({ heads: headCount, dModel: 24, seed }))) {
  curves(
    names.map((relation, mark) => ({
      name: relations[relation],
      mark,
      points: report.curve.map((point) => [point.step, point[relation]] as const),
    })),
    { x: "训练步数", y: "准确率", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  if (!report.ablation) continue;
  const { heads, relations: columns, drops } = report.ablation;
  heatmap(drops, {
    rows: heads,
    columns: columns.map((relation) => relations[relation]),
    title: "删去每个头所损失的准确率（层-头）",
    digits: 2,
    domain: [0, 1],
  });
}
