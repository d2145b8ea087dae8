import { headsNeeded, headWeights, leftForOthers, printedMatrices } from "experiments";
import { heatmap, result, select, slider, table } from "notebook";

const { rows: words, weights: mean } = printedMatrices["S2.2.1"];
const titles = headWeights.map(
  ({ head, from, to }) => `head ${head}: ${words[from]!} → ${words[to]!}`,
);
const chosen = titles.indexOf(select("a weight that a head is said to have", titles, titles[5]));
const H = slider("heads H", { min: 2, max: 12, step: 1, value: 4 });

// Mean of H heads: H · mean = this head + all the others. What must the others be, on average?
const { from, to, weight } = headWeights[chosen]!;
const row = mean[from]!;
const rest = (1 - weight) / (1 - row[to]!); // sums to 1
const own = row.map((m, j) => (j === to ? weight : m * rest)); // [T]
const others = row.map((m, j) => (H * m - own[j]!) / (H - 1)); // [T]

heatmap([row, own, others], {
  rows: ["printed mean", "this head", `each of the other ${H - 1}, on average`],
  columns: words,
  signed: true,
  domain: [-1, 1],
  digits: 2,
  outline: others.flatMap((x, j) => (x < -1e-9 ? [[2, j] as const] : [])), // no softmax gives this
  title: `The row of “${words[from]!}”`,
});
result("left", leftForOthers(weight, row[to]!, H), {
  label: "left for all other heads together",
  digits: 2,
});
table(
  ["head and weight", "stated", "printed mean", "heads needed"],
  headWeights.map((stated, i) => {
    const m = mean[stated.from]![stated.to]!;
    const needed = headsNeeded(stated.weight, m).toFixed(1);
    return [titles[i]!, stated.weight.toFixed(2), m.toFixed(2), needed];
  }),
);
