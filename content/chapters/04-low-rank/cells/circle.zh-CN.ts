import { attentionWeights, matmul, rank, transpose } from "compute";
import { heatmap, plane, result, sentenceField, slider, text, textField } from "notebook";

const words = sentenceField("你的句子", {
  value: "小猫 躺 在 垫子 上 睡觉",
  min: 3,
  max: 12,
});
const wishes = textField("每个词看第几个词", {
  value: "2 3 1 6 4 5",
  maxLength: 40,
});
const beta = slider("长度 β", { min: 0, max: 100, step: 1, value: 4 });

// 填什么数都行，重复也可以；没有填数的词看它自己。
const typed = (wishes.match(/\d+/g) ?? []).map((number) => Number(number) - 1);
const n = words.length;
const wanted = words.map((_, i) => Math.max(0, typed[i] ?? i) % n);

// 键均匀地站在圆上；查询指向它想看的那个词所在的地方。
const angle = (word: number) => (2 * Math.PI * word) / n;
const place = (word: number) => [Math.cos(angle(word)), Math.sin(angle(word))];
const keys = words.map((_, word) => place(word)); // [n, 2]
const queries = wanted.map(place); // [n, 2]
const weights = attentionWeights(queries, keys, { scale: beta }); // softmax(β Q Kᵀ), [n, n]

// 指向同一个键的几支箭头，画成长短不同。
const before = (i: number) => wanted.slice(0, i).filter((to) => to === wanted[i]).length;
const reach = (i: number) => 0.8 - 0.2 * before(i);
plane([
  ...keys.map(([x, y], i) => ({ kind: "key" as const, label: words[i]!, x: x!, y: y! })),
  ...queries.map(([x, y], i) => ({
    kind: "query" as const,
    label: `${words[i]} →`,
    x: reach(i) * x!,
    y: reach(i) * y!,
    links: [wanted[i]!],
  })),
]);
heatmap(weights, {
  rows: words,
  columns: words,
  domain: [0, 1],
  digits: 2,
  outline: wanted.map((word, i) => [i, word] as const),
  title: "这些箭头给出的注意力",
});
text(`logits 的秩：${rank(matmul(queries, transpose(keys)))}`);
const rows = weights.toArray<number[][]>();
const faintest = Math.min(...rows.map((row, i) => row[wanted[i]!]!));
result("faintest", faintest, { label: "想要的词里，得到权重最小的那个", digits: 3 });
