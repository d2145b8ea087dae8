import { trainInduction } from "experiments";
import { curves, heads, live, select, slider } from "notebook";

const layers = Number(select("layers", ["1", "2"], "2"));
const headCount = Number(select("heads", ["1", "2", "4"]));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainInduction({ layers, heads: headCount, seed }))) {
  curves(
    [
      { name: "accuracy", points: report.curve.map((point) => [point.step, point.accuracy] as const) },
      {
        name: "looks at what followed the last time",
        points: report.curve.map((point) => [point.step, point.inductionMass] as const),
      },
      {
        name: "looks one token back",
        points: report.curve.map((point) => [point.step, point.previousTokenMass] as const),
      },
    ],
    { x: "training step", y: "share", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  const { tokens, weights } = report.example;
  heads(weights.flat(), {
    rows: tokens,
    columns: tokens,
    names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}.${head + 1}`)),
    title: "Attention in one text, as layer.head",
  });
}
