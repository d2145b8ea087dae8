import { trainGrammar } from "experiments";
import { bars, curves, live, select, slider } from "notebook";

const layers = Number(select("层数", ["1", "2"], "2"));
const headCount = Number(select("每层头数", ["1", "2", "4", "8"]));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

const training = trainGrammar({ task: "dyck", layers, heads: headCount, seed, every: 50 });
for await (const report of live(training)) {
  curves([{ name: `${layers} × ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "配对正确的括号所占比例",
    references: [{ value: 0.25, label: "四种里瞎猜一种" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map((part) => ({ label: `${part.difficulty}`, value: part.accuracy })),
    { value: "按中间隔着几对括号分的准确率", domain: [0, 1], digits: 2 },
  );
}
