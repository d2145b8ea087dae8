import { trainNearest } from "experiments";
import { bars, live, result, select, slider } from "notebook";

const asked = select("查询是", ["任意一个向量", "某个词元加上噪声"]);
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const headCounts = [1, 2, 4, 8, 16]; // 分别是 16、8、4、2、1 维
const query = asked === "任意一个向量" ? "random" : "copy";
const task = { relations: 1, dimensions: 16, tokens: 8, query, noise: 0.5 } as const;

/** 一种匹配，比满十六个数：八个向量里哪个最近？ */
function* race() {
  const accuracy: number[] = [];
  for (const [turn, heads] of headCounts.entries()) {
    for (const report of trainNearest({ ...task, heads, seed, every: 100 })) {
      accuracy[turn] = report.accuracy;
      yield { accuracy, done: report.done };
    }
  }
}

for await (const { accuracy, done } of live(race())) {
  bars(
    accuracy.map((value, turn) => ({
      label: `${headCounts[turn]} × ${16 / headCounts[turn]!}`,
      value,
    })),
    {
      value: "准确率",
      title: "一种精细的匹配：头数 × 维数",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 1 / 6, label: "瞎猜" }],
    },
  );
  const sixteen = done ? accuracy[4] : undefined;
  if (sixteen === undefined) continue;
  const name = query === "random" ? "sixteen" : "other"; // 押的注说的是任意向量
  result(name, sixteen, { label: "16 个一维的头", digits: 2 });
}
