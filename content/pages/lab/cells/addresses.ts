import { bagLine, trainAddresses } from "experiments";
import { curves, heads, live, slider } from "notebook";

const questions = slider("questions k", { min: 1, max: 4, step: 1, value: 4 });
const headCount = slider("heads h", { min: 1, max: 6, step: 1, value: 4 });
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainAddresses({ questions, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh worlds",
    references: [{ value: bagLine(questions), label: "bag of values" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) => {
      const question = report.example.targets.indexOf(token);
      return question < 0 ? "–" : "ABCD"[question]!;
    }),
    title: "Where each head looks, in one world",
  });
}
