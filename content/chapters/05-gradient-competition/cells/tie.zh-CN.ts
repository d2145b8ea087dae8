import { trainCompetition } from "experiments";
import { curves, film, live, result, slider, toggle } from "notebook";

const exact = toggle("完全相同", true);
const power = slider("若不是，噪声 ε 取 10 的几次方", {
  min: -6,
  max: -1,
  step: 1,
  value: -2,
});
const steps = slider("训练步数", { min: 500, max: 2500, step: 500, value: 2500 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

const options = {
  tied: ["query", "key", "value", "output"], // 四个都要：漏掉一个，对称就破了
  epsilon: exact ? 0 : 10 ** power, // 以权重的标准差为单位
  heads: 4,
  steps,
  every: 50,
  seed,
} as const;

for await (const { history, accuracy } of live(trainCompetition(options))) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })), // [heads, relations]
    {
      at: "步数",
      rows: ["1", "2", "3", "4"],
      columns: ["A", "B", "C", "D"],
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "各头给每种关系所指词元的注意力",
    },
  );
  curves(
    [
      { name: "相似度", points: history.map((m) => [m.step, m.similarity] as const) },
      { name: "准确率", points: history.map((m) => [m.step, m.accuracy] as const) },
    ],
    {
      x: "训练步数",
      y: "四个头的",
      xDomain: [0, steps],
      yDomain: [0, 1],
      references: [{ value: 1, label: "同一个头" }],
    },
  );
  const last = history.at(-1)!;
  // 上面的赌注说的是完全相同的头和 2500 步。
  const name = exact && last.step === 2500 ? "tied" : "similarity";
  result(name, last.similarity, { label: "各头的相似度", digits: 3 });
  result("accuracy", accuracy, { label: "准确率", digits: 3 });
}
