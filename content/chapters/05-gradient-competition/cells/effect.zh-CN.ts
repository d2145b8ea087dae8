import { rankCorrelation } from "compute";
import { trainCompetition } from "experiments";
import { curves, film, live, result, slider } from "notebook";

const headCount = slider("头数 h", { min: 4, max: 8, step: 1, value: 8 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const names = Array.from({ length: headCount }, (_, head) => String(head + 1));

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
/** 与最大者之比；低于 0 的按 0 算。 */
function ofLargest(values: readonly number[]) {
  const largest = Math.max(...values, 1e-9);
  return values.map((value) => Math.max(0, value) / largest);
}

const training = trainCompetition({ heads: headCount, seed, steps: 400 });
for await (const { history, steps } of live(training)) {
  film(
    history.map(({ step, lossRise, gradientNorm }) => {
      const [effect, gradient] = [ofLargest(lossRise), ofLargest(gradientNorm)];
      return { at: step, values: effect.map((share, head) => [share, gradient[head]!]) };
    }),
    {
      at: "步数",
      rows: names,
      columns: ["作用", "梯度"],
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "删去一个头的代价，和它的梯度；1 表示各头中最大",
    },
  );

  const order = history.map(({ step, lossRise, gradientNorm }) => {
    const rho = rankCorrelation(lossRise, gradientNorm);
    return [step, rho || 0] as const; // 全都相等时是 NaN
  });
  curves([{ name: "作用与梯度", points: order }], {
    x: "训练步数",
    y: "秩相关",
    xDomain: [0, steps],
    yDomain: [-1, 1],
    references: [{ value: 0, label: "没有次序" }],
  });

  // 大家都是 1：彼此一样。如果一个头独占，它的线在 h，其余都在 0。
  const shares = history.map(({ gradientNorm }) => gradientNorm.map((g) => g / mean(gradientNorm)));
  curves(
    names.map((name, head) => ({
      name,
      head,
      points: history.map(({ step }, i) => [step, shares[i]![head]!] as const),
    })),
    {
      x: "训练步数",
      y: "各头的梯度与平均之比",
      xDomain: [0, steps],
      yDomain: [0, headCount],
      references: [
        { value: headCount, label: "一个头独占" },
        { value: 1, label: "彼此一样" },
      ],
    },
  );
  // 上面的赌注说的是八个头。
  const name = headCount === 8 ? "largest" : "other";
  result(name, Math.max(...shares.flat()), { label: "最悬殊时，最大的与平均之比", digits: 1 });
}
