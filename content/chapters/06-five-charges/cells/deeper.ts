import { trainGrammar, type GrammarModel } from "experiments";
import { bars, curves, live, result, select, slider } from "notebook";

const depth = slider("most nouns in a sentence", { min: 3, max: 5, step: 1, value: 5 });
const layers = Number(select("layers", ["1", "2"]));
const headCount = Number(select("heads in each", ["1", "2", "4"]));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

let trained: GrammarModel | undefined;
const training = trainGrammar({ task: "nesting", depth, layers, heads: headCount, seed });
for await (const report of live(training)) {
  curves([{ name: `${layers} × ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "share of verbs answered rightly",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map(({ difficulty, accuracy }) => ({
      label: `${difficulty}`,
      value: accuracy,
    })),
    { value: "accuracy by the nouns of the sentence", domain: [0, 1], digits: 3 },
  );
  const asBet = depth === 5 && layers === 1 && headCount === 1;
  result(asBet ? "five-deep" : "other", report.accuracy, {
    label: "accuracy over all verbs",
    digits: 3,
  });
  trained = report.model;
}
export const model = trained; // for the cell below
