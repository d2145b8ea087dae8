import { bagLine, trainAddresses } from "experiments";
import { curves, live, result, slider } from "notebook";

const questions = slider("问题数 k", { min: 2, max: 4, step: 1, value: 2 });
const noise = slider("加在头的输出上的噪声", { min: 0, max: 1, step: 0.1, value: 0 });

const machines = [
  { name: "一个头，线性读出", heads: 1, readout: "linear" },
  { name: "一个头，MLP 读出", heads: 1, readout: "mlp" },
  { name: "k 个头，线性读出", heads: questions, readout: "linear" },
] as const;

/** 依次训练三种模型；每一轮都带着到目前为止的全部曲线。 */
function* race() {
  const series: { name: string; points: [number, number][]; head: number }[] = [];
  for (const [head, { name, ...options }] of machines.entries()) {
    for (const report of trainAddresses({ questions, noise, ...options })) {
      series[head] = { name, points: report.curve, head };
      yield { series, steps: report.steps };
    }
  }
}

for await (const { series, steps } of live(race())) {
  curves(series, {
    x: "训练步数",
    y: "在没见过的局上的准确率",
    references: [{ value: bagLine(questions, 6), label: "一袋值" }],
    xDomain: [0, steps],
    yDomain: [0, 1],
  });
  const packed = series[1]?.points.at(-1)?.[1];
  // 上面那个赌注问的是两个问题、没有噪声。
  const name = questions === 2 && noise === 0 ? "packed" : "other";
  if (packed !== undefined) result(name, packed, { label: "一个头，后接 MLP", digits: 3 });
}
