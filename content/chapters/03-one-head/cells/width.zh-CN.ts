import { bagLine, trainAddresses } from "experiments";
import { bars, live, result, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const widths = [4, 8, 15, 30, 60, 120]; // 唯一的头的维数；默认是 30

/** 一种宽度接一种宽度；最后一根条随着训练往上长。 */
function* widen() {
  const accuracies: number[] = [];
  for (const [i, dHead] of widths.entries()) {
    for (const { accuracy, done } of trainAddresses({ questions: 4, heads: 1, dHead, seed, every: 50 })) {
      accuracies[i] = accuracy;
      yield { accuracies, finished: done && dHead === 120 };
    }
  }
}

for await (const { accuracies, finished } of live(widen())) {
  bars(
    accuracies.map((value, i) => ({ label: `${widths[i]} 维`, value })),
    {
      value: "准确率（四个问题，一个头）",
      domain: [0, 1],
      digits: 3,
      references: [{ value: bagLine(4, 6), label: "一袋值" }],
    },
  );
  if (finished) result("widest", accuracies.at(-1)!, { label: "一个头，120 维", digits: 3 });
}
