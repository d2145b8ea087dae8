import { trainGrammar } from "experiments";
import { bars, curves, live, select, slider } from "notebook";

const layers = Number(select("layers", ["1", "2"], "2"));
const headCount = Number(select("heads in each", ["1", "2", "4", "8"]));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

const training = trainGrammar({ task: "dyck", layers, heads: headCount, seed, every: 50 });
for await (const report of live(training)) {
  curves([{ name: `${layers} × ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "share of brackets closed rightly",
    references: [{ value: 0.25, label: "guessing one of four kinds" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map((part) => ({ label: `${part.difficulty}`, value: part.accuracy })),
    { value: "accuracy by the pairs in between", domain: [0, 1], digits: 2 },
  );
}
