import { summary, trainCompetition } from "experiments";
import { curves, live, result, select, slider } from "notebook";

const shapes = {
  "一个 30 维的头": { heads: 1, dHead: 30 },
  "四个 7 维的头": { heads: 4, dHead: 7 },
};
const shape = select("头", Object.keys(shapes) as (keyof typeof shapes)[]);
const learningRate = Number(select("学习率", ["0.01", "0.1"]));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

// 四个问题一起问。每次查看：每个问题的损失对一个头的 W_Q、W_K 的梯度，
// 以及它们之间的余弦。为负：对一个问题有利的，对另一个有害。
const training = trainCompetition({ ...shapes[shape], learningRate, seed, every: 20 });
for await (const { history, steps, loss, training: calm } of live(training)) {
  const line = (of: (moment: (typeof history)[number]) => number) =>
    history.map((moment) => [moment.step, of(moment)] as const);

  curves([{ name: "平均余弦", points: line((moment) => summary(moment).cosine) }], {
    x: "训练步数",
    y: "两个问题的梯度之间的余弦",
    references: [{ value: -1 / 3, label: "−1/(k − 1)，四方折中" }],
    xDomain: [0, steps],
    yDomain: [-1, 1],
  });
  curves([{ name: "损失", points: line((moment) => moment.loss) }], {
    x: "训练步数",
    y: "损失（奈特）",
    references: [{ value: Math.log(6), label: "瞎猜" }],
    xDomain: [0, steps],
    yDomain: [0, Math.max(2, ...history.map((moment) => moment.loss))],
  });
  const asBet = shape === "一个 30 维的头" && learningRate === 0.01;
  result(asBet ? "cosine" : "other", summary(history.at(-1)!).cosine, {
    label: "此刻的平均余弦",
    digits: 2,
  });
  result("largest-loss", Math.max(calm.largestLoss, loss), {
    label: "至今单批最大的损失",
    digits: 2,
  });
}
