import { runAddresses, trainAddresses } from "experiments";
import { bars, curves, live, select, slider, text } from "notebook";

const questions = slider("问题数 k", { min: 1, max: 4, step: 1, value: 4 });
const atOnce = select("怎么问", ["一个查询全问", "每个查询问一个"]) === "一个查询全问";
const heads = slider("头数 h", { min: 1, max: 6, step: 1, value: 1 });
const layers = slider("层数", { min: 1, max: 4, step: 1, value: 1 });
const width = select("每个头的宽度", ["平分", "平分的四倍"]);
const readout = select("读出", ["linear", "mlp"]);

const share = Math.floor(30 / heads); // 所有的头合起来有 30 维
const dHead = width === "平分" ? share : 4 * share;
const run = { questions, heads, layers, dHead, readout, ask: atOnce ? "all" : "one" } as const;
const learningRate = readout === "mlp" ? 5e-3 : 1e-2;

// 同样的查询，只用一个普通的头能得多少？对照着看，就知道你的选择换来了什么。
const plain = runAddresses({ questions, heads: 1, ask: run.ask, steps: 400 });

for await (const report of live(trainAddresses({ ...run, learningRate }))) {
  curves([{ name: "你的模型", points: report.curve }], {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    references: [{ value: plain.accuracy, label: "一个普通的头" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perQuestion.map((value, i) => ({ label: "ABCD"[i]!, value })),
    { value: "各个问题的准确率", domain: [0, 1], digits: 2 },
  );
  if (report.done) text(`可以引用的训练：${JSON.stringify(run)} 得到 ${report.accuracy.toFixed(3)}`);
}
