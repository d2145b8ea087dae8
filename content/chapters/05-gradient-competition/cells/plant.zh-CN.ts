import { trainCompetition } from "experiments";
import { curves, film, live, slider, toggle } from "notebook";

const oracle = toggle("放进一个专管 A 的专家", false);
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const relations = ["A", "B", "C", "D"];

// 三个头管四种关系。专家是第四个头：它的注意力是给定的，
// 永远在 A 所指的词元上；要训练的只有它的值和它那几行 W_O。
const training = trainCompetition({ heads: 3, oracle, seed, every: 20 });
for await (const { history, steps } of live(training)) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })), // [heads, relations]
    {
      at: "步数",
      rows: ["1", "2", "3"],
      columns: relations,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "三个受训的头的注意力",
    },
  );
  curves(
    relations.map((name, r) => ({
      name,
      mark: r,
      points: history.map(({ step, lossPerRelation }) => [step, lossPerRelation[r]!] as const),
    })),
    { x: "训练步数", y: "各关系的损失（奈特）", xDomain: [0, steps], yDomain: [0, 2] },
  );
}
