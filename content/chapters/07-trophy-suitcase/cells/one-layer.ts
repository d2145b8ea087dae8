import { askTrophy, trainTrophy } from "experiments";
import { curves, heatmap, live, result, select, slider } from "notebook";

const headCount = Number(select("heads h", ["1", "2", "4", "8"], "2"));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const settings = { layers: 1, dModel: 32, batch: 24, steps: 2000, learningRate: 1e-2 };

for await (const report of live(trainTrophy({ ...settings, heads: headCount, seed, every: 50 }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy at “it”",
    references: [{ value: 0.5, label: "tossing a coin" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // The row of "it" in every head; once training is over, also in the sentence with "small".
  const parts = { thing: "trophy", container: "suitcase", order: "thing first" } as const;
  const small = report.final && askTrophy(report.final.model, { ...parts, adjective: "small" });
  for (const { words, weights } of small ? [report.example, small] : [report.example]) {
    const rows = weights[0]!.map((map) => map[words.indexOf("it")]!); // [heads, words]
    heatmap(rows, {
      rows: rows.map((_, head) => `head ${head + 1}`),
      columns: words,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: `From “it”, too ${words.at(-1)}`,
    });
  }
  // The bet above is about two heads.
  const name = headCount === 2 ? "two-heads" : "other";
  const label = `accuracy at the end, h = ${headCount}`;
  result(name, report.accuracy, { label, digits: 2 });
}
