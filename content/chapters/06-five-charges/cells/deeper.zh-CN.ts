import { trainGrammar, type GrammarModel } from "experiments";
import { bars, curves, live, result, select, slider } from "notebook";

const depth = slider("一句最多几个名词", { min: 3, max: 5, step: 1, value: 5 });
const layers = Number(select("层数", ["1", "2"]));
const headCount = Number(select("每层头数", ["1", "2", "4"]));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

let trained: GrammarModel | undefined;
const training = trainGrammar({ task: "nesting", depth, layers, heads: headCount, seed });
for await (const report of live(training)) {
  curves([{ name: `${layers} × ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "答对的动词所占比例",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map(({ difficulty, accuracy }) => ({
      label: `${difficulty}`,
      value: accuracy,
    })),
    { value: "按句中名词数分的准确率", domain: [0, 1], digits: 3 },
  );
  const asBet = depth === 5 && layers === 1 && headCount === 1;
  result(asBet ? "five-deep" : "other", report.accuracy, {
    label: "所有动词的准确率",
    digits: 3,
  });
  trained = report.model;
}
export const model = trained; // 供下面的单元使用
