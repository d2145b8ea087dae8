import { trainInduction } from "experiments";
import { curves, heads, live, result, select } from "notebook";

const layers = select("layers", ["1", "2"], "1") === "1" ? 1 : 2;
const headCount = Number(select("heads in each layer", ["1", "2", "4"], "4"));

for await (const report of live(trainInduction({ layers, heads: headCount }))) {
  const line = (name: string, of: (point: (typeof report.curve)[number]) => number) => ({
    name,
    points: report.curve.map((point) => [point.step, of(point)] as const),
  });
  curves(
    [
      line("right answers", ({ accuracy }) => accuracy),
      line("last layer looks at what came next", ({ inductionMass }) => inductionMass),
      line("first layer looks one back", ({ previousTokenMass }) => previousTokenMass),
    ],
    { x: "training step", y: "share", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  const { tokens, weights } = report.example;
  heads(weights.flat(), {
    rows: tokens,
    columns: tokens,
    names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}-${head + 1}`)),
    title: "Where the heads look in one text (layer-head)",
  });
  const name = `${layers}-layers-${headCount}-heads`; // the bet is about one layer with four heads
  result(name, report.accuracy, { label: "right answers where there is one", digits: 2 });
}
