import { bagLine, trainAddresses } from "experiments";
import { curves, heads, live, result, select, slider } from "notebook";

const oneAtATime = select("a query asks", ["one question", "all four at once"]) === "one question";
const headCount = slider("heads h", { min: 1, max: 4, step: 1, value: 1 });
const ask = oneAtATime ? "one" : "all";

const training = trainAddresses({ questions: 4, heads: headCount, ask });
for await (const report of live(training)) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh worlds",
    references: [{ value: bagLine(4, 6), label: "bag of values (all four at once)" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  heads(report.weights, {
    columns: report.example.tokens,
    rows: report.weights[0]!.map((_, row) => `query ${row + 1}`),
  });
  const label = oneAtATime ? "four relations, one per query" : "four questions in one query";
  result(`ask-${ask}`, report.accuracy, { label, digits: 3 });
}
