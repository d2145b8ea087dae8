import { trainCompetition } from "experiments";
import { curves, film, live, result, slider, toggle } from "notebook";

const exact = toggle("exactly alike", true);
const power = slider("if not, noise of ε = 10 to the power", {
  min: -6,
  max: -1,
  step: 1,
  value: -2,
});
const steps = slider("training steps", { min: 500, max: 2500, step: 500, value: 2500 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

const options = {
  tied: ["query", "key", "value", "output"], // all four: one that is forgotten breaks the tie
  epsilon: exact ? 0 : 10 ** power, // in units of the weights' standard deviation
  heads: 4,
  steps,
  every: 50,
  seed,
} as const;

for await (const { history, accuracy } of live(trainCompetition(options))) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })), // [heads, relations]
    {
      at: "step",
      rows: ["1", "2", "3", "4"],
      columns: ["A", "B", "C", "D"],
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "Attention of each head on the token that each relation means",
    },
  );
  curves(
    [
      { name: "similarity", points: history.map((m) => [m.step, m.similarity] as const) },
      { name: "accuracy", points: history.map((m) => [m.step, m.accuracy] as const) },
    ],
    {
      x: "training step",
      y: "of the four heads",
      xDomain: [0, steps],
      yDomain: [0, 1],
      references: [{ value: 1, label: "one and the same" }],
    },
  );
  const last = history.at(-1)!;
  // The bet above is about heads that are exactly alike, and 2500 steps.
  const name = exact && last.step === 2500 ? "tied" : "similarity";
  result(name, last.similarity, { label: "similarity of the heads", digits: 3 });
  result("accuracy", accuracy, { label: "accuracy", digits: 3 });
}
