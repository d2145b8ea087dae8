import { bagLine, pickOneLine, trainAddresses } from "experiments";
import { bars, curves, heads, live, result, slider } from "notebook";

const questions = slider("questions k", { min: 1, max: 4, step: 1, value: 4 });
const headCount = slider("heads h", { min: 1, max: 6, step: 1, value: 1 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

const references = [
  { value: 1 / 6, label: "guessing" },
  { value: pickOneLine(questions, 6), label: "one answer, the rest guessed" },
  { value: bagLine(questions, 6), label: "bag of values" },
];

for await (const report of live(trainAddresses({ questions, heads: headCount, seed }))) {
  curves([{ name: `k = ${questions}, h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh worlds",
    references,
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  heads(report.weights, {
    columns: report.example.tokens,
    rows: report.weights[0]!.map(() => "query"),
    title: "Where each head looks, in one world that was never trained on",
  });
  bars(
    report.perQuestion.map((value, question) => ({ label: `question ${question + 1}`, value })),
    { value: "accuracy of each question", domain: [0, 1], digits: 2 },
  );
  result("accuracy", report.accuracy, { label: "accuracy over all questions", digits: 3 });
}
