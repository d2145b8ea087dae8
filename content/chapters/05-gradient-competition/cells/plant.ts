import { trainCompetition } from "experiments";
import { curves, film, live, slider, toggle } from "notebook";

const oracle = toggle("plant an expert for A", false);
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const relations = ["A", "B", "C", "D"];

// Three heads for four relations. The expert is a fourth head: its attention is given and always
// on the token that A means; only its values and its part of W_O are trained.
const training = trainCompetition({ heads: 3, oracle, seed, every: 20 });
for await (const { history, steps } of live(training)) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })), // [heads, relations]
    {
      at: "step",
      rows: ["1", "2", "3"],
      columns: relations,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "Attention of the three trained heads",
    },
  );
  curves(
    relations.map((name, r) => ({
      name,
      mark: r,
      points: history.map(({ step, lossPerRelation }) => [step, lossPerRelation[r]!] as const),
    })),
    { x: "training step", y: "loss of each relation, nats", xDomain: [0, steps], yDomain: [0, 2] },
  );
}
