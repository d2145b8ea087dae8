import { oneHeadRatios } from "experiments";
import { softmax } from "compute";
import { heatmap, result, slider } from "notebook";

// it 处的一个头。两句话里查询是同一个，所以一个词只有一个得分，
// 与别处是什么词无关。
const scores: Record<string, number> = {
  trophy: 2,
  suitcase: 1,
  big: slider("big 的得分", { min: -4, max: 8, step: 0.5, value: 0 }),
  small: slider("small 的得分", { min: -4, max: 8, step: 0.5, value: 4 }),
};

const sentence = (adjective: string) =>
  `the trophy doesn't fit in the suitcase because it is too ${adjective}`.split(" ");
const rows = ["big", "small"].map((adjective) =>
  softmax(sentence(adjective).map((word) => scores[word] ?? 0)).toArray<number[]>(),
); // [形容词, 词]
heatmap(rows, {
  rows: ["too big", "too small"],
  columns: sentence("…"),
  domain: [0, 1],
  digits: 2,
  title: "it 的那一行",
});

const ratios = oneHeadRatios(scores); // trophy 的权重 : suitcase 的权重
result("ratio-big", ratios.big, { label: "trophy : suitcase（big 句）", digits: 3 });
result("ratio-small", ratios.small, { label: "trophy : suitcase（small 句）", digits: 3 });
Math.abs(ratios.big / ratios.small - 1) < 1e-5; //=> true
