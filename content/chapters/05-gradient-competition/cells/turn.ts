import { trainCompetition, type Moment } from "experiments";
import { curves, live, plane, result, slider } from "notebook";

const look = slider("draw the arrows at step", { min: 20, max: 300, step: 10, value: 160 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

/** The head that looks most at the easiest relation: it has taken it, or is about to. */
function takerOf({ mass, easiest }: Moment) {
  const attention = mass.map((row) => row[easiest.relation]!); // [heads]
  return attention.indexOf(Math.max(...attention));
}
/** A mean over the three other heads. */
function ofOthers(moment: Moment, name: "normRatio" | "turn") {
  const others = moment.easiest.pulls.filter((_, head) => head !== takerOf(moment));
  return others.reduce((sum, pull) => sum + pull[name], 0) / others.length;
}

for await (const { step, history } of live(trainCompetition({ heads: 4, seed, every: 20 }))) {
  const shown = history.findLast((moment) => moment.step <= look)!;
  // Old and new gradient of a head span a plane. We lay it so that the old one is (1, 0):
  // then the new one is as long as `normRatio` and leans by the angle whose cosine is `turn`.
  plane(
    [
      { kind: "query", x: 1, y: 0, label: "before" },
      ...shown.easiest.pulls.map(({ normRatio, turn }, head) => ({
        kind: "query" as const,
        x: normRatio * turn,
        y: normRatio * Math.sqrt(Math.max(0, 1 - turn ** 2)),
        label: head === takerOf(shown) ? `${head + 1}, the taker` : String(head + 1),
        head,
      })),
    ],
    {
      guide: "circle", // on it: as long as before
      x: "along the old gradient",
      y: "across it",
      title: `Each head’s gradient without the easiest relation, step ${shown.step}`,
    },
  );

  const over = (of: (moment: Moment) => number) => history.map((m) => [m.step, of(m)] as const);
  curves(
    [
      { name: "others: length", points: over((m) => ofOthers(m, "normRatio")) },
      { name: "others: cosine", points: over((m) => ofOthers(m, "turn")) },
      { name: "taker: cosine", points: over((m) => m.easiest.pulls[takerOf(m)]!.turn) },
    ],
    {
      x: "training step",
      y: "new gradient against old",
      xDomain: [0, 300],
      yDomain: [-1, 1.5],
      references: [{ value: Math.sqrt(3 / 4), label: "unrelated pulls" }],
    },
  );
  const name = look === 160 ? "ratio" : "other"; // the bet above is about step 160
  const label = `length in the three other heads, step ${shown.step}`;
  result(name, ofOthers(shown, "normRatio"), { label, digits: 2 });
  result("turn", ofOthers(shown, "turn"), { label: "and cosine of old and new", digits: 2 });
  if (step >= 300) break; // soon after there is no loss left, and no gradient to speak of
}
