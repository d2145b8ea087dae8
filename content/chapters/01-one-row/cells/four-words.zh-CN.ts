import { divide, softmax } from "compute";
import { bars, sentenceField, slider, tokens } from "notebook";
import { words } from "./sentence.ts";

// 正在看的是第二个词。滑块的起点是我们选的，文档没有给出。
const start = [0.5, 0, 2, 1.5, 0, 0];
const sentence = sentenceField("词（可以换成你自己的）", { value: words.join(" "), min: 2, max: 6 });
// 同一个词出现两次，就编上号。
const names = sentence.map((word, i) => (sentence.indexOf(word) === i ? word : `${word} ${i + 1}`));
const range = { min: -4, max: 4, step: 0.1 };
const logits = names.map((word, i) => slider(`“${word}”的 logit`, { ...range, value: start[i]! }));
const temperature = slider("温度", { min: 0.1, max: 5, step: 0.1, value: 1 });

const row = softmax(divide(logits, temperature)); // [T]

tokens(sentence, { weights: row, from: 1 });
bars(names.map((label, i) => ({ label, value: row.at(i) })), {
  value: "权重",
  domain: [0, 1],
  digits: 3,
  references: [{ value: 1 / sentence.length, label: "平分" }],
});
