import { trainInduction } from "experiments";
import { curves, heads, live, result, select, table } from "notebook";
import { nameOf } from "./rule.ts";

const layers = Number(select("layers, two heads each", ["2", "1"]));
const labels = ["1.1", "1.2", "2.1", "2.2"].slice(0, 2 * layers); // layer.head
let atFirst: string[] | undefined;

for await (const report of live(trainInduction({ layers, heads: 2, every: 40 }))) {
  curves(
    [
      {
        name: "predicts the next letter",
        points: report.curve.map(({ step, accuracy }) => [step, accuracy] as const),
      },
    ],
    { x: "training step", y: "accuracy", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  const { tokens, weights } = report.example;
  const maps = weights.flat(); // [heads, T, T]
  const names = maps.map(nameOf);
  atFirst ??= names;
  for (const [layer, own] of weights.entries()) {
    heads(own, {
      rows: tokens,
      columns: tokens,
      names: labels.slice(2 * layer),
      title: `Layer ${layer + 1}, as layer.head, in one text`,
    });
  }
  table(
    ["head", "called before training", "called now"],
    labels.map((label, i) => [label, atFirst![i]!, names[i]!]),
  );
  result("accuracy", report.accuracy, { label: "accuracy", digits: 2 });
}
