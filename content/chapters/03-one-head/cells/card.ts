import { select, sentenceField, slider, tokens } from "notebook";

// The documents' own sentence in both languages, and what one of its words has to know.
const cards = [
  {
    sentence: "The cat sits on the mat",
    asker: "sits",
    questions: [
      "Who sits? > cat",
      "Where? > mat",
      "Which word ties me to the place? > on",
      "Who stands just before me? > cat",
    ],
  },
  {
    sentence: "猫 在 垫子 上",
    asker: "在",
    questions: [
      "Who is there? > 猫",
      "Where? > 垫子",
      "Which word closes my frame 在…? > 上",
      "Who stands just before me? > 猫",
    ],
  },
];

const chosen = select("sentence", ["The cat sits on the mat", "猫 在 垫子 上", "your own sentence"]);
const asked = slider("questions asked at once", { min: 1, max: 4, step: 1, value: 2 });

const card = cards.find(({ sentence }) => sentence === chosen);
const value = "The fox jumps over the lazy dog";
const words = card?.sentence.split(" ") ?? sentenceField("your sentence", { value, min: 3, max: 10 });
const names = words.map((word, i) => `${i + 1} ${word}`); // a word may come twice
const asker = card ? names[words.indexOf(card.asker)]! : select("the word that asks", names, names[1]);
const from = names.indexOf(asker);

const wishes = Array.from({ length: asked }, (_, i) => {
  const [question, answer] = card?.questions[i]!.split(" > ") ?? [`Question ${"ABCD"[i]}`];
  const wanted = answer === undefined ? select(`question ${"ABCD"[i]} wants`, names, names[(i + 2) % names.length]) : "";
  return { question, weights: words.map((word, j) => (word === answer || names[j] === wanted ? 1 : 0)) }; // [T]
});

for (const { question, weights } of wishes) {
  tokens(words, { from, weights, title: card ? `“${question}”` : question });
}

// One head has one row for all of them. This one is fair: it is the mean of the wishes.
const shared = words.map((_, word) =>
  wishes.reduce((sum, { weights }) => sum + weights[word]! / asked, 0),
);
tokens(words, { from, weights: shared, title: "One row for every question at once" });
