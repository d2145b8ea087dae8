import { runAddresses, trainAddresses } from "experiments";
import { bars, curves, live, select, slider, text } from "notebook";

const questions = slider("questions k", { min: 1, max: 4, step: 1, value: 4 });
const atOnce = select("asked", ["all in one query", "one per query"]) === "all in one query";
const heads = slider("heads h", { min: 1, max: 6, step: 1, value: 1 });
const layers = slider("layers", { min: 1, max: 4, step: 1, value: 1 });
const width = select("a head's width", ["a fair share", "four times the share"]);
const readout = select("readout", ["linear", "mlp"]);

const share = Math.floor(30 / heads); // all heads together have 30 dimensions
const dHead = width === "a fair share" ? share : 4 * share;
const run = { questions, heads, layers, dHead, readout, ask: atOnce ? "all" : "one" } as const;
const learningRate = readout === "mlp" ? 5e-3 : 1e-2;

// What the same query gets with one plain head, to see what your choice has bought.
const plain = runAddresses({ questions, heads: 1, ask: run.ask, steps: 400 });

for await (const report of live(trainAddresses({ ...run, learningRate }))) {
  curves([{ name: "your model", points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh worlds",
    references: [{ value: plain.accuracy, label: "one plain head" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perQuestion.map((value, i) => ({ label: "ABCD"[i]!, value })),
    { value: "accuracy of each question", domain: [0, 1], digits: 2 },
  );
  if (report.done) text(`The run to cite: ${JSON.stringify(run)} gives ${report.accuracy.toFixed(3)}`);
}
