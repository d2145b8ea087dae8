import { divide, softmax } from "compute";
import { bars, sentenceField, slider, tokens } from "notebook";
import { words } from "./sentence.ts";

// The second word looks at the sentence. Where the sliders start is our choice, not the document's.
const start = [0.5, 0, 2, 1.5, 0, 0];
const sentence = sentenceField("words (or your own)", { value: words.join(" "), min: 2, max: 6 });
// A word that comes twice is numbered.
const names = sentence.map((word, i) => (sentence.indexOf(word) === i ? word : `${word} ${i + 1}`));
const range = { min: -4, max: 4, step: 0.1 };
const logits = names.map((word, i) => slider(`logit of ${word}`, { ...range, value: start[i]! }));
const temperature = slider("temperature", { min: 0.1, max: 5, step: 0.1, value: 1 });

const row = softmax(divide(logits, temperature)); // [T]

tokens(sentence, { weights: row, from: 1 });
bars(names.map((label, i) => ({ label, value: row.at(i) })), {
  value: "weight",
  domain: [0, 1],
  digits: 3,
  references: [{ value: 1 / sentence.length, label: "equal shares" }],
});
