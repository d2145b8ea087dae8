import { trainAddresses } from "experiments";
import { curves, live, result, select, slider } from "notebook";

const learningRate = Number(select("learning rate", ["0.01", "0.03", "0.06", "0.1"], "0.06"));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const shapes = [
  { layers: 1, heads: 4 }, // side by side
  { layers: 2, heads: 2 },
  { layers: 4, heads: 1 }, // one behind the other
];

/** Four questions at once, four heads of 7 dimensions in all, three ways to place them. */
function* race() {
  const series: { name: string; points: [number, number][]; head: number }[] = [];
  for (const [head, shape] of shapes.entries()) {
    const name = `${shape.layers} × ${shape.heads}`;
    for (const report of trainAddresses({ questions: 4, dHead: 7, ...shape, learningRate, seed })) {
      series[head] = { name, points: report.curve, head };
      yield { series, steps: report.steps, finished: head === 2 && report.done };
    }
  }
}

for await (const { series, steps, finished } of live(race())) {
  curves(series, {
    x: "training step",
    y: "accuracy on fresh worlds",
    title: "layers × heads in each",
    references: [{ value: 1 / 6, label: "guessing" }],
    xDomain: [0, steps],
    yDomain: [0, 1],
  });
  const stacked = series[2]?.points.at(-1)?.[1];
  if (finished && stacked !== undefined) {
    const asBet = learningRate === 0.06 && seed === 1;
    result(asBet ? "stacked" : "other", stacked, {
      label: "accuracy of 4 layers × 1 head",
      digits: 2,
    });
  }
}
