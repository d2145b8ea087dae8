import { printedMatrices } from "experiments";
import { bars, result, select, switches } from "notebook";

const { rows: words, weights } = printedMatrices["S2.2.1"];
const from = words.indexOf(select("the word that looks", words, "on"));
const row = weights[from]!; // [T]

const states = switches("read together", {
  rows: words,
  options: ["alone", "in the group"],
  value: ["alone", "alone", "alone", "alone", "in the group", "in the group"],
});
const group = words.flatMap((_, j) => (states[j] === "in the group" ? [j] : []));

const together = group.reduce((sum, j) => sum + row[j]!, 0);
const single = words.flatMap((word, j) =>
  group.includes(j) ? [] : [{ label: word, value: row[j]! }],
);
const label = group.map((j) => words[j]!).join(" + ") || "nobody";

bars([{ label, value: together, head: 0 }, ...single], {
  value: `weight in the row of “${words[from]!}”`,
  // What the group would get if the row were even: a large group gets much for being large.
  references: [{ value: group.length / words.length, label: "the group in an even row" }],
  domain: [0, 1],
  digits: 2,
});
result("group", together, { label: "weight of the group", digits: 2 });
