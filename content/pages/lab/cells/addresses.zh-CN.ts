import { bagLine, trainAddresses } from "experiments";
import { curves, heads, live, slider } from "notebook";

const questions = slider("问题数 k", { min: 1, max: 4, step: 1, value: 4 });
const headCount = slider("头数 h", { min: 1, max: 6, step: 1, value: 4 });
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainAddresses({ questions, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    references: [{ value: bagLine(questions), label: "一袋值" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) => {
      const question = report.example.targets.indexOf(token);
      return question < 0 ? "–" : "ABCD"[question]!;
    }),
    title: "一局里，每个头在看哪里",
  });
}
