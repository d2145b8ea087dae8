import { trainMiniLang } from "experiments";
import { curves, heatmap, live, select, slider } from "notebook";

const headCount = Number(select("heads in each layer", ["1", "2", "4", "8"], "4"));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 3 }); // 1 and 2 came with the page
const relations = ["agreement", "coreference", "recall"] as const;

for await (const report of live(trainMiniLang({ heads: headCount, dModel: 24, seed }))) {
  curves(
    relations.map((name, mark) => ({
      name,
      mark,
      points: report.curve.map((point) => [point.step, point[name]] as const),
    })),
    { x: "training step", y: "accuracy", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  if (!report.ablation) continue; // once, at the end
  heatmap(report.ablation.drops, {
    rows: report.ablation.heads,
    columns: relations,
    title: "What is lost without each head (layer-head)",
    digits: 2,
    domain: [0, 0.3],
  });
}
