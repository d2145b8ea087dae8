import { askTrophy, trainTrophy } from "experiments";
import { bars, curves, heads, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainTrophy({ layers: 2, heads: 1, seed }))) {
  curves([{ name: "2 layers × 1 head", points: report.curve }], {
    x: "training step",
    y: "accuracy at “it”",
    references: [{ value: 0.5, label: "tossing a coin" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  const { words, weights } = report.example;
  heads(weights.flat(), {
    rows: words,
    columns: words,
    names: ["layer 1", "layer 2"],
    title: "One head in each layer",
  }); // each [T, T]
  // Once training is over, also the same sentence with "small".
  const parts = { thing: "trophy", container: "suitcase", order: "thing first" } as const;
  const small = report.final && askTrophy(report.final.model, { ...parts, adjective: "small" });
  const read = { "too big": report.example, ...(small ? { "too small": small } : {}) };
  bars(
    Object.entries(read).flatMap(([adjective, { nouns }]) =>
      nouns.slice(0, 2).map(({ noun, share }) => ({ label: `${adjective}: ${noun}`, value: share })),
    ),
    { value: "what “it” is taken for", domain: [0, 1], digits: 2 },
  );
  result("two-layers", report.accuracy, { label: "accuracy", digits: 2 });
  if (report.final) {
    const label = "pairs of sentences in which the answer turns with the adjective";
    result("flips", report.final.flips, { label, digits: 2 });
  }
}
