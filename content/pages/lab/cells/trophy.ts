import { trainTrophy } from "experiments";
import { bars, curves, heads, live, select, slider, tokens } from "notebook";

const layers = Number(select("layers", ["1", "2"], "2"));
const headCount = Number(select("heads", ["1", "2", "4", "8"], "1"));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainTrophy({ layers, heads: headCount, seed }))) {
  curves([{ name: `L = ${layers}, h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy at “it”",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  const { words, weights, nouns } = report.example;
  const it = words.indexOf("it");
  tokens(words, { weights: weights.at(-1)![0]![it]!, from: it, title: "Where “it” looks in the last layer" });
  heads(weights.flat(), {
    rows: words,
    columns: words,
    names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}.${head + 1}`)),
    title: "All heads, as layer.head",
  });
  bars(
    nouns.map(({ noun, share }) => ({ label: noun, value: share })),
    { value: "what “it” is taken for", domain: [0, 1], digits: 2 },
  );
  if (!report.final) continue;
  const { cuts } = report.final;
  bars(
    [
      { label: "nothing forbidden", value: report.accuracy },
      { label: "“it” may not read the adjective", value: cuts.it },
      { label: "the nouns may not read it", value: cuts.nouns },
      { label: "neither may", value: cuts.both },
    ],
    { value: "accuracy with looks of the first layer forbidden", domain: [0, 1], digits: 2 },
  );
}
