import { trainMiniLang } from "experiments";
import { curves, heatmap, live, select, slider } from "notebook";

const headCount = Number(select("heads", ["1", "2", "4", "8"], "4"));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });
const relations = { agreement: "agreement", coreference: "coreference", recall: "recall" } as const;
const names = ["agreement", "coreference", "recall"] as const;

for await (const report of live(trainMiniLang({ heads: headCount, dModel: 24, seed }))) {
  curves(
    names.map((relation, mark) => ({
      name: relations[relation],
      mark,
      points: report.curve.map((point) => [point.step, point[relation]] as const),
    })),
    { x: "training step", y: "accuracy", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  if (!report.ablation) continue;
  const { heads, relations: columns, drops } = report.ablation;
  heatmap(drops, {
    rows: heads,
    columns: columns.map((relation) => relations[relation]),
    title: "Accuracy lost without each head (layer-head)",
    digits: 2,
    domain: [0, 1],
  });
}
