import { bagLine, trainAddresses } from "experiments";
import { curves, heads, live, result, select, slider } from "notebook";

const oneAtATime = select("一个查询问", ["一个问题", "四个问题一起问"]) === "一个问题";
const headCount = slider("头数 h", { min: 1, max: 4, step: 1, value: 1 });
const ask = oneAtATime ? "one" : "all";

const training = trainAddresses({ questions: 4, heads: headCount, ask });
for await (const report of live(training)) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的局上的正确率",
    references: [{ value: bagLine(4, 6), label: "一袋值（四个一起问）" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  heads(report.weights, {
    columns: report.example.tokens,
    rows: report.weights[0]!.map((_, row) => `查询 ${row + 1}`),
  });
  const label = oneAtATime ? "四种关系，每个查询只问一个" : "一个查询问四个问题";
  result(`ask-${ask}`, report.accuracy, { label, digits: 3 });
}
