import { printedMatrices } from "experiments";
import { bars, heatmap, result } from "notebook";

const { rows: words, weights } = printedMatrices["S2.2.1"];

// What word i gives to word j, less what j gives back.
const surplus = weights.map((row, i) =>
  row.map((weight, j) => weight - weights[j]![i]!),
); // [T, T]
heatmap(surplus, {
  rows: words,
  columns: words,
  signed: true,
  digits: 2,
  title: "Gives more than it gets back",
});

// Down a column: how much a word is looked at, by all six together. Nobody promises that this is 1.
const received = words.map((_, j) =>
  weights.reduce((sum, row) => sum + row[j]!, 0),
); // [T]
bars(words.map((label, j) => ({ label, value: received[j]! })), {
  value: "weight received by each word",
  references: [{ value: 1, label: "1" }],
  domain: [0, 1.5],
  digits: 2,
});
result("cat", received[1]!, { label: "received by “cat”", digits: 2 });
const most = Math.max(...surplus.flat());
result("asymmetry", most, { label: "largest difference", digits: 2 });
