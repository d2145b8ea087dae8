import { rankCorrelation } from "compute";
import { trainCompetition } from "experiments";
import { curves, film, live, result, slider } from "notebook";

const headCount = slider("heads h", { min: 4, max: 8, step: 1, value: 8 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const names = Array.from({ length: headCount }, (_, head) => String(head + 1));

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
/** As shares of the largest; what is below 0 counts as 0. */
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
      at: "step",
      rows: names,
      columns: ["effect", "gradient"],
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "What removing a head costs, and its gradient; 1 is the largest of all heads",
    },
  );

  const order = history.map(({ step, lossRise, gradientNorm }) => {
    const rho = rankCorrelation(lossRise, gradientNorm);
    return [step, rho || 0] as const; // NaN where all are equal
  });
  curves([{ name: "effect and gradient", points: order }], {
    x: "training step",
    y: "rank correlation",
    xDomain: [0, steps],
    yDomain: [-1, 1],
    references: [{ value: 0, label: "no order" }],
  });

  // 1 for everyone: all alike. If one head had it all, its line would be at h and the others at 0.
  const shares = history.map(({ gradientNorm }) => gradientNorm.map((g) => g / mean(gradientNorm)));
  curves(
    names.map((name, head) => ({
      name,
      head,
      points: history.map(({ step }, i) => [step, shares[i]![head]!] as const),
    })),
    {
      x: "training step",
      y: "gradient of each head over the mean one",
      xDomain: [0, steps],
      yDomain: [0, headCount],
      references: [
        { value: headCount, label: "one head has it all" },
        { value: 1, label: "all alike" },
      ],
    },
  );
  // The bet above is about eight heads.
  const name = headCount === 8 ? "largest" : "other";
  result(name, Math.max(...shares.flat()), { label: "largest over mean, at its peak", digits: 1 });
}
