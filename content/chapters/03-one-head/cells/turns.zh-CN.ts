import { bagLine, trainAddresses } from "experiments";
import { bars, curves, heads, live, result, select, slider } from "notebook";

const oneAtATime = select("一个查询问", ["一个问题", "四个问题一起问"]) === "一个问题";
const headCount = slider("头数 h", { min: 1, max: 4, step: 1, value: 1 });
const letters = ["A", "B", "C", "D"]; // 各个问题
const ask = oneAtATime ? "one" : "all";

const training = trainAddresses({ questions: 4, heads: headCount, ask });
for await (const report of live(training)) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    references: [{ value: bagLine(4, 6), label: "一袋值（四个一起问）" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // 图中的查询问的是这些问题。
  // 列名是其中指向这个词元的那一个。
  const { asked, targets } = report.example;
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) =>
      targets.includes(token) ? letters[asked[targets.indexOf(token)]!]! : "–",
    ),
    title: "每个头在看哪里",
  });

  bars(
    report.perQuestion.map((value, question) => ({ label: letters[question]!, value })),
    { value: "各个问题的准确率", domain: [0, 1], digits: 2 },
  );
  const label = oneAtATime ? "四种关系，每个查询只问一个" : "一个查询问四个问题";
  result(`ask-${ask}`, report.accuracy, { label, digits: 3 });
}
