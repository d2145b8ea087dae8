import { bars, matrixField, select, triangle } from "notebook";

// Six tokens carry three values, two tokens each, so that every mixture fits into a flat triangle.
const values = ["red", "green", "blue"] as const;
const slots = ["1 red", "2 green", "3 blue", "4 red", "5 green", "6 blue"];
// Question A asks for what token 2 carries, question B for what token 6 carries.
const wanted = [1, 2]; // [questions]: the corner each question points at

const headCount = select("heads", ["one head", "two heads"]) === "one head" ? 1 : 2;
const raw = matrixField("weights before they are divided by their sum", {
  rows: ["head 1", "head 2"],
  columns: slots,
  value: [[0, 0.7, 0, 0, 0, 0.3], [0, 0, 0, 0, 0, 1]],
  min: 0,
  max: 1,
  step: 0.05,
}).slice(0, headCount); // [heads, tokens]

/** The output of a head: its weights, gathered by the value they fall on. */
function mixture(row: readonly number[]): [number, number, number] {
  const sum = row.reduce((total, weight) => total + weight, 0) || 1;
  const share = (slot: number) => (row[slot] ?? 0) / sum;
  const on = (value: number) => share(value) + share(value + 3); // slots repeat red, green, blue
  return [on(0), on(1), on(2)];
}

const outputs = raw.map(mixture); // [heads, values]
triangle(values, outputs.map((weights, head) => ({ weights, label: `head ${head + 1}`, head })));

// How far the nearest output stays from what each question wants (0 = fetched, 1 = nothing of it).
const missing = wanted.map((value) =>
  Math.min(...outputs.map((output) => 1 - output[value]!)),
);
bars(
  missing.map((value, question) => ({ label: `question ${"AB"[question]}`, value })),
  {
    value: "share of the wanted value that is missing",
    domain: [0, 1],
    digits: 2,
  },
);
