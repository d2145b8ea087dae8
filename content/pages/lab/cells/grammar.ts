import { trainGrammar } from "experiments";
import { bars, curves, heads, live, select, slider } from "notebook";

const tasks = {
  "agreement over other nouns": "agreement",
  "pronouns by gender": "coreference",
  "clauses inside clauses": "nesting",
} as const;
const task = tasks[select("task", Object.keys(tasks) as (keyof typeof tasks)[])];
const headCount = Number(select("heads", ["1", "2", "4"]));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainGrammar({ task, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh sentences",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map(({ difficulty, accuracy }) => ({ label: String(difficulty), value: accuracy })),
    { value: "accuracy by difficulty", domain: [0, 1], digits: 2 },
  );
  const { words, weights } = report.example;
  heads(weights, { rows: words, columns: words, title: "Attention in one of the hardest sentences" });
}
