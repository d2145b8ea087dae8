import { trainGrammar, type GrammarModel } from "experiments";
import { bars, curves, heads, live, result, select, slider } from "notebook";

const tasks = {
  "subject and verb": "agreement",
  "who is he, who is she": "coreference",
  "clauses inside clauses": "nesting",
} as const;
export const task = tasks[select("language", Object.keys(tasks) as (keyof typeof tasks)[])];
const headCount = Number(select("heads", ["1", "2", "4"])); // one layer in any case
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const difficulty = {
  agreement: "nouns of the other number in between",
  coreference: "0: the nearer name, 1: the farther one",
  nesting: "nouns in the sentence",
  dyck: "",
};

let trained: GrammarModel | undefined;
for await (const report of live(trainGrammar({ task, heads: headCount, seed }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "training step",
    y: "accuracy on fresh sentences",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  bars(
    report.perDifficulty.map((part) => ({ label: `${part.difficulty}`, value: part.accuracy })),
    { value: `accuracy by difficulty (${difficulty[task]})`, domain: [0, 1], digits: 2 },
  );
  const { words, weights } = report.example; // [heads, T, T]
  heads(weights, { rows: words, columns: words, title: "Who looks where, in a hard sentence" });
  const name = headCount === 1 ? task : "other"; // the bet above is about one head
  result(name, report.accuracy, { label: "accuracy", digits: 3 });
  trained = report.model;
}
export const model = trained; // for the cell below, which asks it
