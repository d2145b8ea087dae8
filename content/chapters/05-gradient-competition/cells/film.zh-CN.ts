import { summary, trainCompetition, type Moment } from "experiments";
import { curves, film, live, result, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const relations = ["A", "B", "C", "D"];
const taken = 0.5; // 奈特：损失低于它，就算这种关系有了归属

/** 第一种关系有归属之前是“混着”，最后一种有归属之后是“分好了”。 */
function phasesOf(history: readonly Moment[], steps: number) {
  const takenAt = relations.map(
    (_, r) => history.find(({ lossPerRelation }) => lossPerRelation[r]! < taken)?.step ?? Infinity,
  );
  const now = history.at(-1)!.step;
  const [first, last] = [Math.min(now, ...takenAt), Math.min(now, Math.max(...takenAt))];
  return [
    { from: 0, to: first, label: "混着" },
    { from: first, to: last, label: "逐个认领" },
    { from: last, to: now === steps ? steps : last, label: "分好了" },
  ].filter(({ from, to }) => to > from);
}

for await (const { history, steps } of live(trainCompetition({ heads: 4, seed, every: 20 }))) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })), // [heads, relations]
    {
      at: "步数",
      rows: ["1", "2", "3", "4"],
      columns: relations,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "各头给每种关系所指词元的注意力",
    },
  );

  curves(
    relations.map((name, r) => ({
      name,
      mark: r,
      points: history.map(({ step, lossPerRelation }) => [step, lossPerRelation[r]!] as const),
    })),
    {
      x: "训练步数",
      y: "各关系的损失（奈特）",
      xDomain: [0, steps],
      yDomain: [0, 2],
      references: [{ value: Math.log(6), label: "瞎猜" }],
      phases: phasesOf(history, steps),
    },
  );

  const specialised = history.map((m) => [m.step, summary(m).specialization] as const);
  curves([{ name: "四个头的平均", points: specialised }], {
    x: "训练步数",
    y: "专门化指数",
    xDomain: [0, steps],
    yDomain: [0, 1],
  });
  const plateau = specialised.find(([step]) => step === 80);
  if (plateau) result("plateau", plateau[1], { label: "第 80 步的专门化指数", digits: 2 });
  const covered = summary(history.at(-1)!).coverage;
  result("coverage", covered, { label: "有头最关注的关系数", digits: 0 });
}
