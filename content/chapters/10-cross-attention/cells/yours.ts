import { multiply, sqrt, sum } from "compute";
import { contributions, translate } from "experiments";
import { alignment, bars, sentenceField, slider, text } from "notebook";
import { cross } from "./decoder.ts";
import { model } from "./train.ts";

// Only words of the table above, in the order of the grammar: the model knows no others.
const words = sentenceField("your sentence", {
  value: "we study modern music theory at school today",
  min: 3,
  max: 8,
});
const row = slider("Chinese word number", { min: 1, max: 8, step: 1, value: 4 }) - 1;

const { english, chinese, gold, weights, right } = translate(model!, words);
const average = english.map((_, s) => chinese.map((_, t) => (
  weights.reduce((total, head) => total + head[t]![s]! / weights.length, 0)
))); // [S, T]
text(`${chinese.join("")} (${right ? "right" : "wrong"})`);
alignment(chinese.map((_, t) => english.map((_, s) => average[s]![t]!)), {
  rows: chinese,
  columns: english,
  gold: gold.map((source, t) => [t, source] as const),
  domain: [0, 1],
  digits: 2,
});

// Leave one out: how much does the chosen word lose when an English word is not there?
const t = Math.min(row, chinese.length - 1);
const before = cross(model!, english, chinese);
const lost = english.map((_, hidden) => {
  const after = cross(model!, english, chinese, { hidden });
  return Math.log(before.right[t]! / after.right[t]!); // nats
});

// And the length of what each English word brings: weight times value.
const norms = english.map((_, s) => {
  const alone = before.weights.map((head) => head.map((w) => w.map((x, i) => (i === s ? x : 0))));
  const vector = before.bring(alone); // [T, dModel]
  return sqrt(sum(multiply(vector, vector), { axis: -1 })).toArray<number[]>()[t]!;
});
const { shares } = contributions(norms, norms.map(() => 1));

bars(english.map((label, s) => ({ label, value: average[s]![t]! })), {
  value: `attention weight in the row of ${chinese[t]}`, domain: [0, 1], digits: 2,
});
bars(english.map((label, s) => ({ label, value: shares[s]! })), {
  value: `share of what is brought to ${chinese[t]}`, domain: [0, 1], digits: 2,
});
bars(english.map((label, s) => ({ label, value: lost[s]! })), {
  value: `what ${chinese[t]} loses when the word is hidden, nats`, digits: 2,
});
