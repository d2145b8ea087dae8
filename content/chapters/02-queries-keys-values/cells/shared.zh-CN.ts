import { bagLine, trainAddresses } from "experiments";
import { curves, heads, live, result, select, slider } from "notebook";

const sets = ["四个头共用一组", "每个头自备一组"];
const keyHeads = select("键和值", sets) === sets[0] ? 1 : 4;
const dHead = slider("每个头的维数", { min: 5, max: 30, step: 1, value: 15 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const letters = ["A", "B", "C", "D"]; // 各个问题

const training = trainAddresses({ questions: 4, heads: 4, keyHeads, dHead, seed });
for await (const report of live(training)) {
  curves([{ name: sets[keyHeads === 1 ? 0 : 1]!, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    references: [{ value: bagLine(4, 6), label: "只有一个头（第 3 章）" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // 四个头，各有自己的查询。
  // 列名是指向这个词元的问题。
  const { targets } = report.example;
  heads(report.weights, {
    rows: [""],
    columns: report.example.tokens.map((_, token) =>
      targets.includes(token) ? letters[targets.indexOf(token)]! : "–",
    ),
    title: "每个头在看哪里",
  });
  const name = keyHeads === 1 && dHead === 15 ? "shared" : "other";
  result(name, report.accuracy, { label: "四个问题的总准确率", digits: 3 });
}
