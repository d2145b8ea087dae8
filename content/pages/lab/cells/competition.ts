import { trainCompetition } from "experiments";
import { curves, film, live, select, slider, toggle } from "notebook";

const headCount = slider("heads h", { min: 2, max: 8, step: 1, value: 4 });
const starts = {
  "each on its own": {},
  "all exactly alike": { tied: ["query", "key", "value", "output"] },
  "alike but for 1 %": { tied: ["query", "key", "value", "output"], epsilon: 0.01 },
} as const;
const start = select("the heads start", Object.keys(starts) as (keyof typeof starts)[]);
const oracle = toggle("plant a perfect head for relation A");
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });
const relations = ["A", "B", "C", "D"];
const rows = Array.from({ length: headCount }, (_, head) => String(head + 1));

/** From the first relation below half a nat to the last one. */
function phasesOf(history: { step: number; lossPerRelation: number[] }[], steps: number) {
  const taken = relations.map(
    (_, relation) => history.find(({ lossPerRelation }) => lossPerRelation[relation]! < 0.5)?.step ?? steps,
  );
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const mixed = { from: 0, to: first, label: "all mixed" };
  return last > first ? [mixed, { from: first, to: last, label: "taken one by one" }] : [mixed];
}

const options = { heads: headCount, ...starts[start], oracle, seed };
for await (const { history, steps } of live(trainCompetition(options))) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })),
    {
      at: "step",
      rows,
      columns: relations,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "Attention of each head on the token that each relation means",
    },
  );
  curves(
    relations.map((name, relation) => ({
      name,
      mark: relation,
      points: history.map(({ step, lossPerRelation }) => [step, lossPerRelation[relation]!] as const),
    })),
    {
      x: "training step",
      y: "loss of each relation, nats",
      xDomain: [0, steps],
      phases: phasesOf(history, steps),
    },
  );
  curves(
    rows.map((name, head) => ({
      name,
      head,
      points: history.map(({ step, gradientNorm }) => [step, gradientNorm[head]!] as const),
    })),
    { x: "training step", y: "length of each head’s gradient", xDomain: [0, steps] },
  );
  film(
    history.map(({ step, cosines }) => ({ at: step, values: cosines[0]! })),
    {
      at: "step",
      rows: relations,
      columns: relations,
      signed: true,
      domain: [-1, 1],
      digits: 2,
      title: "Inside head 1: cosines between the relations’ gradients",
    },
  );
}
