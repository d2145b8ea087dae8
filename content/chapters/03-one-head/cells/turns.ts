import { bagLine, trainAddresses } from "experiments";
import { bars, curves, heads, live, result, select, slider } from "notebook";

const oneAtATime = select("a query asks", ["one question", "all four at once"]) === "one question";
const headCount = slider("heads h", { min: 1, max: 4, step: 1, value: 1 });
const letters = ["A", "B", "C", "D"]; // the questions
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

  // The shown query asks these questions. A column is named after the one
  // that means its token.
  const { asked, targets } = report.example;
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) =>
      targets.includes(token) ? letters[asked[targets.indexOf(token)]!]! : "–",
    ),
    title: "Where each head looks",
  });

  bars(
    report.perQuestion.map((value, question) => ({ label: letters[question]!, value })),
    { value: "accuracy of each question", domain: [0, 1], digits: 2 },
  );
  const label = oneAtATime ? "four relations, one per query" : "four questions in one query";
  result(`ask-${ask}`, report.accuracy, { label, digits: 3 });
}
