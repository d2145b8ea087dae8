import { bagLine, pickOneLine, trainAddresses } from "experiments";
import { bars, curves, heads, live, result, slider } from "notebook";

const questions = slider("questions k", { min: 1, max: 4, step: 1, value: 4 });
const headCount = slider("heads h", { min: 1, max: 6, step: 1, value: 1 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const letters = ["A", "B", "C", "D"]; // the questions

const references = [
  { value: 1 / 6, label: "guessing" },
  { value: pickOneLine(questions, 6), label: "one answer, the rest guessed" },
  { value: bagLine(questions, 6), label: "bag of values" },
];

for await (const report of live(trainAddresses({ questions, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh worlds",
    references,
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // One world that was never trained on. A column is named after the question
  // that means its token.
  const { targets } = report.example;
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) =>
      targets.includes(token) ? letters[targets.indexOf(token)]! : "–",
    ),
    title: "Where each head looks",
  });

  bars(
    report.perQuestion.map((value, question) => ({ label: letters[question]!, value })),
    { value: "accuracy of each question", domain: [0, 1], digits: 2 },
  );
  // The bet above is about four questions and one head.
  const name = questions === 4 && headCount === 1 ? "accuracy" : "other";
  result(name, report.accuracy, { label: "accuracy over all questions", digits: 3 });
}
