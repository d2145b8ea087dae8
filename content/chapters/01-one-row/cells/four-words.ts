import { divide, softmax } from "compute";
import { bars, slider, tokens } from "notebook";
import { words } from "./sentence.ts";

// 在 looks at the sentence. Where the sliders start is our choice, not the document's.
const start = [0.5, 0, 2, 1.5];
const range = { min: -4, max: 4, step: 0.1 };
const logits = words.map((word, i) => slider(`logit of ${word}`, { ...range, value: start[i]! }));
const temperature = slider("temperature", { min: 0.1, max: 5, step: 0.1, value: 1 });

const row = softmax(divide(logits, temperature)); // [4]

tokens(words, { weights: row, from: 1 });
bars(words.map((label, i) => ({ label, value: row.at(i) })), {
  value: "weight",
  domain: [0, 1],
  digits: 3,
  references: [{ value: 1 / words.length, label: "equal shares" }],
});
