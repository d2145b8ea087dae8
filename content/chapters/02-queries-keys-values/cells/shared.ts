import { bagLine, trainAddresses } from "experiments";
import { curves, heads, live, result, select, slider } from "notebook";

const sets = ["one for all four heads", "one for each head"];
const keyHeads = select("sets of keys and values", sets) === sets[0] ? 1 : 4;
const dHead = slider("dimensions of a head", { min: 5, max: 30, step: 1, value: 15 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const letters = ["A", "B", "C", "D"]; // the questions

const training = trainAddresses({ questions: 4, heads: 4, keyHeads, dHead, seed });
for await (const report of live(training)) {
  curves([{ name: sets[keyHeads === 1 ? 0 : 1]!, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh worlds",
    references: [{ value: bagLine(4, 6), label: "one head alone (chapter 3)" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // Four heads, each with a query of its own. A column is named after the question
  // that means its token.
  const { targets } = report.example;
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) =>
      targets.includes(token) ? letters[targets.indexOf(token)]! : "–",
    ),
    title: "Where each head looks",
  });
  const name = keyHeads === 1 && dHead === 15 ? "shared" : "other";
  result(name, report.accuracy, { label: "accuracy over all four questions", digits: 3 });
}
