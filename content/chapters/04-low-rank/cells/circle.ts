import { attentionWeights, matmul, rank, transpose } from "compute";
import { heatmap, plane, result, sentenceField, slider, text, textField } from "notebook";

const words = sentenceField("your sentence", {
  value: "The cat sits on the mat",
  min: 3,
  max: 12,
});
const wishes = textField("each word looks at word number ...", {
  value: "2 3 1 6 4 5",
  maxLength: 40,
});
const beta = slider("length β", { min: 0, max: 100, step: 1, value: 4 });

// Any list of numbers will do, repeated or not; a word without a number looks at itself.
const typed = (wishes.match(/\d+/g) ?? []).map((number) => Number(number) - 1);
const n = words.length;
const wanted = words.map((_, i) => Math.max(0, typed[i] ?? i) % n);

// Keys stand evenly on a circle. A query points where the word stands that it wants.
const angle = (word: number) => (2 * Math.PI * word) / n;
const place = (word: number) => [Math.cos(angle(word)), Math.sin(angle(word))];
const keys = words.map((_, word) => place(word)); // [n, 2]
const queries = wanted.map(place); // [n, 2]
const weights = attentionWeights(queries, keys, { scale: beta }); // softmax(β Q Kᵀ), [n, n]

// Several arrows at one key are drawn with different lengths.
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
  title: "The attention that these arrows make",
});
text(`Rank of the logits: ${rank(matmul(queries, transpose(keys)))}`);
const rows = weights.toArray<number[][]>();
const faintest = Math.min(...rows.map((row, i) => row[wanted[i]!]!));
result("faintest", faintest, { label: "smallest weight on a wanted word", digits: 3 });
