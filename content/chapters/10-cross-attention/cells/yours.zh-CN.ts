import { multiply, sqrt, sum } from "compute";
import { contributions, translate } from "experiments";
import { alignment, bars, sentenceField, slider, text } from "notebook";
import { cross } from "./decoder.ts";
import { model } from "./train.ts";

// 只能用上面表里的词，按语法的次序：别的词模型不认识。
const words = sentenceField("你的句子", {
  value: "we study modern music theory at school today",
  min: 3,
  max: 8,
});
const row = slider("第几个中文词", { min: 1, max: 8, step: 1, value: 4 }) - 1;

const { english, chinese, gold, weights, right } = translate(model!, words);
const average = english.map((_, s) => chinese.map((_, t) => (
  weights.reduce((total, head) => total + head[t]![s]! / weights.length, 0)
))); // [S, T]
text(`${chinese.join("")}（${right ? "译对了" : "译错了"}）`);
alignment(chinese.map((_, t) => english.map((_, s) => average[s]![t]!)), {
  rows: chinese,
  columns: english,
  gold: gold.map((source, t) => [t, source] as const),
  domain: [0, 1],
  digits: 2,
});

// 留一法：少了某个英文词，选中的词损失多少？
const t = Math.min(row, chinese.length - 1);
const before = cross(model!, english, chinese);
const lost = english.map((_, hidden) => {
  const after = cross(model!, english, chinese, { hidden });
  return Math.log(before.right[t]! / after.right[t]!); // 奈特
});

// 再看每个英文词带来的东西有多长：权重乘以值。
const norms = english.map((_, s) => {
  const alone = before.weights.map((head) => head.map((w) => w.map((x, i) => (i === s ? x : 0))));
  const vector = before.bring(alone); // [T, dModel]
  return sqrt(sum(multiply(vector, vector), { axis: -1 })).toArray<number[]>()[t]!;
});
const { shares } = contributions(norms, norms.map(() => 1));

bars(english.map((label, s) => ({ label, value: average[s]![t]! })), {
  value: `“${chinese[t]}”那一行的注意力权重`, domain: [0, 1], digits: 2,
});
bars(english.map((label, s) => ({ label, value: shares[s]! })), {
  value: `带给“${chinese[t]}”的东西中的份额`, domain: [0, 1], digits: 2,
});
bars(english.map((label, s) => ({ label, value: lost[s]! })), {
  value: `遮住这个词，“${chinese[t]}”损失多少（奈特）`, digits: 2,
});
