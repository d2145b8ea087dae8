import { askMiniLang, trainMiniLang, type MiniLangReport } from "experiments";
import { curves, live, select, slider, table } from "notebook";

const relations = {
  "all together": "accuracy",
  "verbs": "agreement",
  "pronouns": "coreference",
  "memory": "recall",
} as const;
const names = Object.keys(relations) as (keyof typeof relations)[];
const shown = relations[select("accuracy of", names)];
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const text = "Bob green Eve white . cup near keys ? . she ? he ? Eve ? Bob ?";

/** Two layers, first with one head in each, then with four; the same number of parameters. */
function* race() {
  const done: (MiniLangReport & { heads: number })[] = [];
  for (const [i, heads] of [1, 4].entries()) {
    for (const report of trainMiniLang({ heads, seed })) {
      done[i] = { ...report, heads };
      yield { done, steps: report.steps };
    }
  }
}

for await (const { done, steps } of live(race())) {
  curves(
    done.map(({ heads, curve }, i) => ({
      name: `h = ${heads}`,
      head: i,
      points: curve.map((point) => [point.step, point[shown]] as const),
    })),
    {
      x: "training step",
      y: "right words, where the grammar fixes them",
      xDomain: [0, steps],
      yDomain: [0, 1],
    },
  );
  // What they write into the gaps of one text, and how sure they were of the right word.
  const readers = done.flatMap(({ model }) => (model ? [askMiniLang(model, text).questions] : []));
  table(
    ["after", "right", ...readers.flatMap((_, i) => [`h = ${[1, 4][i]}`, "sure of right"])],
    (readers[0] ?? []).map(({ place, answer }, i) => [
      text.split(" ")[place]!, answer,
      ...readers.flatMap((questions) => [questions[i]!.predicted, questions[i]!.probability]),
    ]),
    { digits: 2 },
  );
  table(
    ["heads", "steps until learned"],
    done.map(({ heads, stepToSolved }) => [heads, stepToSolved ?? "not yet"]),
  );
}
