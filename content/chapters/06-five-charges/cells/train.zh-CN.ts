import { trainGrammar, type GrammarModel } from "experiments";
import { bars, curves, heads, live, result, select, slider } from "notebook";

const tasks = {
  "主语和动词": "agreement",
  "他是谁，她是谁": "coreference",
  "从句套从句": "nesting",
} as const;
export const task = tasks[select("语言", Object.keys(tasks) as (keyof typeof tasks)[])];
const headCount = Number(select("头数", ["1", "2", "4"])); // 总共只有一层
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const difficulty = {
  agreement: "中间隔着几个单复数不同的名词",
  coreference: "0：较近的名字，1：较远的名字",
  nesting: "句子里的名词数",
  dyck: "",
};

let trained: GrammarModel | undefined;
for await (const report of live(trainGrammar({ task, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "在没见过的句子上的准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map((part) => ({ label: `${part.difficulty}`, value: part.accuracy })),
    { value: `各难度的准确率（${difficulty[task]}）`, domain: [0, 1], digits: 2 },
  );
  const { words, weights } = report.example; // [heads, T, T]
  heads(weights, { rows: words, columns: words, title: "一个难句里，谁看哪里" });
  const name = headCount === 1 ? task : "other"; // 上面押注的是一个头
  result(name, report.accuracy, { label: "准确率", digits: 3 });
  trained = report.model;
}
export const model = trained; // 供下面的单元提问
