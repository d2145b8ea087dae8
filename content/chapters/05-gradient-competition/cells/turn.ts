import { summary, trainCompetition } from "experiments";
import { curves, live, plane, result, slider } from "notebook";

const look = slider("draw the arrows at step", { min: 20, max: 400, step: 10, value: 250 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

for await (const { history, steps } of live(trainCompetition({ heads: 4, seed, every: 10, steps: 400 }))) {
  const shown = history.findLast(({ step }) => step <= look)!;
  // Old and new gradient of a head span a plane. We lay it so that the old one is (1, 0):
  // then the new one is as long as `normRatio` and leans by the angle whose cosine is `turn`.
  plane(
    [
      { kind: "query", x: 1, y: 0, label: "before" },
      ...shown.easiest.pulls.map(({ normRatio, turn }, head) => ({
        kind: "query" as const,
        x: normRatio * turn,
        y: normRatio * Math.sqrt(Math.max(0, 1 - turn ** 2)),
        label: String(head + 1),
        head,
      })),
    ],
    {
      guide: "circle", // on it: as long as before
      x: "along the old gradient",
      y: "across it",
      title: `Gradient of each head without its easiest relation, step ${shown.step}`,
    },
  );

  const over = (name: "normRatio" | "turn") => history.map((m) => [m.step, summary(m)[name]] as const);
  curves(
    [
      { name: "length, new over old", points: over("normRatio") },
      { name: "cosine", points: over("turn") },
    ],
    {
      x: "training step",
      y: "mean of four heads",
      xDomain: [0, steps],
      yDomain: [0, 1.5],
      references: [{ value: Math.sqrt(3 / 4), label: "four unrelated pulls, both" }],
    },
  );
  const name = look === 250 ? "ratio" : "other"; // the bet above is about step 250
  result(name, summary(shown).normRatio, { label: `length, new over old, step ${shown.step}`, digits: 2 });
  result("turn", summary(shown).turn, { label: "cosine of old and new", digits: 2 });
}
