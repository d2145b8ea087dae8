import { random } from "compute";
import { trainCompetition, type Moment } from "experiments";
import { bars, button, heatmap, live, select, text } from "notebook";

const moments = button("another moment");
const phases = ["mixed", "one by one", "divided"] as const;
const guess = select("this is the phase", ["?", ...phases]);

/** By the loss: how many of the four relations are below half a nat? */
function phaseOf({ lossPerRelation }: Moment) {
  const taken = lossPerRelation.filter((loss) => loss < 0.5).length;
  return taken === 0 ? phases[0] : taken < 4 ? phases[1] : phases[2];
}

// Which phase, which seed, which moment: drawn anew at every press.
const chance = random(20 + moments);
const phase = phases[chance.integer(3)]!;
const seed = 1 + chance.integer(9);

const training = trainCompetition({ heads: 4, seed, every: 20, steps: 500 });
for await (const { step, done, history } of live(training)) {
  if (!done) {
    text(`Training, step ${step} of 500.`);
    continue;
  }
  const fitting = history.filter((moment) => moment.step >= 60 && phaseOf(moment) === phase);
  const moment = fitting[chance.integer(fitting.length)]!;
  heatmap(moment.mass, {
    rows: ["1", "2", "3", "4"],
    columns: ["A", "B", "C", "D"],
    headColours: true,
    domain: [0, 1],
    digits: 2,
    title: "Attention of each head on the token that each relation means",
  });
  if (guess === "?") {
    text("Which phase? Choose above. The losses are shown when you have chosen.");
    continue;
  }
  bars(
    moment.lossPerRelation.map((value, r) => ({ label: ["A", "B", "C", "D"][r]!, value })),
    {
      value: "loss of each relation, nats",
      domain: [0, 2],
      references: [{ value: 0.5, label: "taken" }],
    },
  );
  const verdict = guess === phase ? "Yes" : `No, this is “${phase}”`;
  text(`${verdict}. Seed ${seed}, step ${moment.step}.`);
}
