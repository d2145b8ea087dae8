import { bagLine, pickOneLine, trainAddresses } from "experiments";
import { bars, curves, heads, live, result, slider } from "notebook";

const questions = slider("问题数 k", { min: 1, max: 4, step: 1, value: 4 });
const headCount = slider("头数 h", { min: 1, max: 6, step: 1, value: 1 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const letters = ["A", "B", "C", "D"]; // 各个问题

const references = [
  { value: 1 / 6, label: "瞎猜" },
  { value: pickOneLine(questions, 6), label: "答对一题，其余瞎猜" },
  { value: bagLine(questions, 6), label: "一袋值" },
];

for await (const report of live(trainAddresses({ questions, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    references,
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // 一局从未训练过的例子。
  // 列名是指向这个词元的那个问题。
  const { targets } = report.example;
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) =>
      targets.includes(token) ? letters[targets.indexOf(token)]! : "–",
    ),
    title: "每个头在看哪里",
  });

  bars(
    report.perQuestion.map((value, question) => ({ label: letters[question]!, value })),
    { value: "各个问题的准确率", domain: [0, 1], digits: 2 },
  );
  // 上面那个赌注问的是四个问题、一个头。
  const name = questions === 4 && headCount === 1 ? "accuracy" : "other";
  result(name, report.accuracy, { label: "全部问题的准确率", digits: 3 });
}
