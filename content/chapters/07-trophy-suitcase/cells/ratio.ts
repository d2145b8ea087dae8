import { oneHeadRatios } from "experiments";
import { softmax } from "compute";
import { heatmap, result, slider } from "notebook";

// One head at "it". The query is the same in both sentences: each word has one score,
// whatever stands elsewhere.
const scores: Record<string, number> = {
  trophy: 2,
  suitcase: 1,
  big: slider("score of big", { min: -4, max: 8, step: 0.5, value: 0 }),
  small: slider("score of small", { min: -4, max: 8, step: 0.5, value: 4 }),
};

const sentence = (adjective: string) =>
  `the trophy doesn't fit in the suitcase because it is too ${adjective}`.split(" ");
const rows = ["big", "small"].map((adjective) =>
  softmax(sentence(adjective).map((word) => scores[word] ?? 0)).toArray<number[]>(),
); // [adjectives, words]
heatmap(rows, {
  rows: ["too big", "too small"],
  columns: sentence("…"),
  domain: [0, 1],
  digits: 2,
  title: "The row of “it”",
});

const ratios = oneHeadRatios(scores); // weight on trophy : weight on suitcase
result("ratio-big", ratios.big, { label: "trophy : suitcase, with big", digits: 3 });
result("ratio-small", ratios.small, { label: "trophy : suitcase, with small", digits: 3 });
Math.abs(ratios.big / ratios.small - 1) < 1e-5; //=> true
