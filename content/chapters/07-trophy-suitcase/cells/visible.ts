import { heatmap, select, sentenceField, text, tokens } from "notebook";

const words = sentenceField("your sentence", {
  value: "The trophy doesn't fit in the suitcase because it is too big",
  min: 2,
  max: 14,
});
const names = words.map((word, place) => `${place + 1} ${word}`);
const start = names[words.indexOf("it")] ?? names[0]!;
const from = Math.max(0, names.indexOf(select("the word that looks", names, start)));
const gpt = select("who reads", ["GPT (causal)", "an encoder (both ways)"]) === "GPT (causal)";

/** Causal: a word looks at itself and to the left. Encoder: everywhere. */
const open = words.map((_, row) => words.map((_, column) => !gpt || column <= row)); // [T, T]

tokens(words, { from, weights: open[from]!.map((may) => (may ? 1 : 0)) });
const hidden = words.filter((_, column) => !open[from]![column]);
text(
  hidden.length > 0
    ? `“${words[from]}” cannot see: ${hidden.join(", ")}.`
    : `“${words[from]}” can see every word.`,
);
heatmap(open.map((row) => row.map(Number)), {
  rows: words,
  columns: words,
  rowAxis: "looks",
  columnAxis: "at",
  mask: open.map((row) => row.map((may) => !may)),
  outline: words.map((_, column) => [from, column] as const),
  digits: 0,
  domain: [0, 2],
  title: "Which looks are allowed",
});
