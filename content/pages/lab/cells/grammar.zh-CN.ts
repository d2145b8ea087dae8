import { trainGrammar } from "experiments";
import { bars, curves, heads, live, select, slider } from "notebook";

const tasks = {
  "隔着别的名词的主谓一致": "agreement",
  "按性别认代词": "coreference",
  "从句套从句": "nesting",
} as const;
const task = tasks[select("任务", Object.keys(tasks) as (keyof typeof tasks)[])];
const headCount = Number(select("头数", ["1", "2", "4"]));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainGrammar({ task, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的句子上的准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map(({ difficulty, accuracy }) => ({ label: String(difficulty), value: accuracy })),
    { value: "各难度的准确率", domain: [0, 1], digits: 2 },
  );
  const { words, weights } = report.example;
  heads(weights, { rows: words, columns: words, title: "一个最难的句子里的注意力" });
}
