import { trainAddresses } from "experiments";
import { curves, live, result, select, slider } from "notebook";

const learningRate = Number(select("学习率", ["0.01", "0.03", "0.06", "0.1"], "0.06"));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const shapes = [
  { layers: 1, heads: 4 }, // 并排
  { layers: 2, heads: 2 },
  { layers: 4, heads: 1 }, // 一个接一个
];

/** 四个问题一起问，总共四个 7 维的头，三种摆法。 */
function* race() {
  const series: { name: string; points: [number, number][]; head: number }[] = [];
  for (const [head, shape] of shapes.entries()) {
    const name = `${shape.layers} × ${shape.heads}`;
    for (const report of trainAddresses({ questions: 4, dHead: 7, ...shape, learningRate, seed })) {
      series[head] = { name, points: report.curve, head };
      yield { series, steps: report.steps, finished: head === 2 && report.done };
    }
  }
}

for await (const { series, steps, finished } of live(race())) {
  curves(series, {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    title: "层数 × 每层头数",
    references: [{ value: 1 / 6, label: "瞎猜" }],
    xDomain: [0, steps],
    yDomain: [0, 1],
  });
  const stacked = series[2]?.points.at(-1)?.[1];
  if (finished && stacked !== undefined) {
    const asBet = learningRate === 0.06 && seed === 1;
    result(asBet ? "stacked" : "other", stacked, {
      label: "4 层 × 1 头的准确率",
      digits: 2,
    });
  }
}
