import { summary, trainCompetition, type Moment } from "experiments";
import { curves, film, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const relations = ["A", "B", "C", "D"];
const taken = 0.5; // nats: a relation with less loss than this counts as taken

/** Mixed until the first relation is taken, divided once the last one is. */
function phasesOf(history: readonly Moment[], steps: number) {
  const takenAt = relations.map(
    (_, r) => history.find(({ lossPerRelation }) => lossPerRelation[r]! < taken)?.step ?? Infinity,
  );
  const now = history.at(-1)!.step;
  const [first, last] = [Math.min(now, ...takenAt), Math.min(now, Math.max(...takenAt))];
  return [
    { from: 0, to: first, label: "mixed" },
    { from: first, to: last, label: "one by one" },
    { from: last, to: now === steps ? steps : last, label: "divided" },
  ].filter(({ from, to }) => to > from);
}

for await (const { history, steps } of live(trainCompetition({ heads: 4, seed, every: 20 }))) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })), // [heads, relations]
    {
      at: "step",
      rows: ["1", "2", "3", "4"],
      columns: relations,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "Attention of each head on the token that each relation means",
    },
  );

  curves(
    relations.map((name, r) => ({
      name,
      mark: r,
      points: history.map(({ step, lossPerRelation }) => [step, lossPerRelation[r]!] as const),
    })),
    {
      x: "training step",
      y: "loss of each relation, nats",
      xDomain: [0, steps],
      yDomain: [0, 2],
      references: [{ value: Math.log(6), label: "guessing" }],
      phases: phasesOf(history, steps),
    },
  );

  const specialised = history.map((m) => [m.step, summary(m).specialization] as const);
  curves([{ name: "mean of four heads", points: specialised }], {
    x: "training step",
    y: "specialisation index",
    xDomain: [0, steps],
    yDomain: [0, 1],
  });
  const plateau = specialised.find(([step]) => step === 80);
  if (plateau) result("plateau", plateau[1], { label: "specialisation at step 80", digits: 2 });
  const covered = summary(history.at(-1)!).coverage;
  result("coverage", covered, { label: "relations that are some head’s favourite", digits: 0 });
}
