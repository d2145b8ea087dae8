import { heatmap, select, sentenceField, text, tokens } from "notebook";

const words = sentenceField("你的句子", {
  value: "The trophy doesn't fit in the suitcase because it is too big",
  min: 2,
  max: 14,
});
const names = words.map((word, place) => `${place + 1} ${word}`);
const start = names[words.indexOf("it")] ?? names[0]!;
const from = Math.max(0, names.indexOf(select("正在看的词", names, start)));
const gpt = select("谁在读", ["GPT（因果）", "编码器（两边都看）"]) === "GPT（因果）";

/** 因果模型里，一个词只能看自己和左边；编码器里，哪里都能看。 */
const open = words.map((_, row) => words.map((_, column) => !gpt || column <= row)); // [T, T]

tokens(words, { from, weights: open[from]!.map((may) => (may ? 1 : 0)) });
const hidden = words.filter((_, column) => !open[from]![column]);
text(
  hidden.length > 0
    ? `“${words[from]}”看不见：${hidden.join("、")}。`
    : `“${words[from]}”能看见每一个词。`,
);
heatmap(open.map((row) => row.map(Number)), {
  rows: words,
  columns: words,
  rowAxis: "看的词",
  columnAxis: "被看的词",
  mask: open.map((row) => row.map((may) => !may)),
  outline: words.map((_, column) => [from, column] as const),
  digits: 0,
  domain: [0, 2],
  title: "允许看哪里",
});
