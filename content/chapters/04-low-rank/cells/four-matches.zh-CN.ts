import { trainNearest } from "experiments";
import { bars, live, result, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const headCounts = [1, 2, 4, 8, 24]; // 分别是 24、12、6、3、1 维

/** 四种匹配一起来，每种比六个数；24 维，切成越来越多的头。 */
function* race() {
  const accuracy: number[] = [];
  for (const [turn, heads] of headCounts.entries()) {
    const options = { relations: 4, dimensions: 6, heads, seed, steps: 1000, every: 100 };
    for (const report of trainNearest(options)) {
      accuracy[turn] = report.accuracy;
      yield { accuracy, done: report.done };
    }
  }
}

for await (const { accuracy, done } of live(race())) {
  bars(
    accuracy.map((value, turn) => ({
      label: `${headCounts[turn]} × ${24 / headCounts[turn]!}`,
      value,
    })),
    {
      value: "准确率",
      title: "四种粗略的匹配一起来：头数 × 维数",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 1 / 6, label: "瞎猜" }],
    },
  );
  const narrow = done ? accuracy[4] : undefined;
  if (narrow === undefined) continue;
  result("narrow", narrow, { label: "24 个一维的头", digits: 2 });
}
