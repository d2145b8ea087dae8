import { trainInduction } from "experiments";
import { curves, heads, live, select, slider } from "notebook";

const layers = Number(select("层数", ["1", "2"], "2"));
const headCount = Number(select("每层头数", ["1", "2", "4"]));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainInduction({ layers, heads: headCount, seed }))) {
  curves(
    [
      { name: "准确率", points: report.curve.map((point) => [point.step, point.accuracy] as const) },
      {
        name: "看上次后面跟着什么",
        points: report.curve.map((point) => [point.step, point.inductionMass] as const),
      },
      {
        name: "看前一个词元",
        points: report.curve.map((point) => [point.step, point.previousTokenMass] as const),
      },
    ],
    { x: "训练步数", y: "比例", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  const { tokens, weights } = report.example;
  heads(weights.flat(), {
    rows: tokens,
    columns: tokens,
    names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}.${head + 1}`)),
    title: "一段文本里的注意力（层.头）",
  });
}
