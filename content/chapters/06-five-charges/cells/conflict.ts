import { summary, trainCompetition } from "experiments";
import { curves, live, result, select, slider } from "notebook";

const shapes = {
  "one head of 30": { heads: 1, dHead: 30 },
  "four heads of 7": { heads: 4, dHead: 7 },
};
const shape = select("heads", Object.keys(shapes) as (keyof typeof shapes)[]);
const learningRate = Number(select("learning rate", ["0.01", "0.1"]));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

// Four questions at once. At every look: the gradient of each question’s loss by a head’s W_Q
// and W_K, and the cosines between them. Negative: what helps one question hurts the other.
const training = trainCompetition({ ...shapes[shape], learningRate, seed, every: 20 });
for await (const { history, steps, loss, training: calm } of live(training)) {
  const line = (of: (moment: (typeof history)[number]) => number) =>
    history.map((moment) => [moment.step, of(moment)] as const);

  curves([{ name: "mean cosine", points: line((moment) => summary(moment).cosine) }], {
    x: "training step",
    y: "cosine between two questions’ gradients",
    references: [{ value: -1 / 3, label: "−1/(k − 1), a compromise of four" }],
    xDomain: [0, steps],
    yDomain: [-1, 1],
  });
  curves([{ name: "loss", points: line((moment) => moment.loss) }], {
    x: "training step",
    y: "loss (nats)",
    references: [{ value: Math.log(6), label: "guessing" }],
    xDomain: [0, steps],
    yDomain: [0, Math.max(2, ...history.map((moment) => moment.loss))],
  });
  const asBet = shape === "one head of 30" && learningRate === 0.01;
  result(asBet ? "cosine" : "other", summary(history.at(-1)!).cosine, {
    label: "mean cosine now",
    digits: 2,
  });
  result("largest-loss", Math.max(calm.largestLoss, loss), {
    label: "largest loss on a batch so far",
    digits: 2,
  });
}
