import { select, slider, tokens } from "notebook";

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

const chosen = select("sentence", ["The cat sits on the mat", "猫 在 垫子 上"]);
const asked = slider("questions asked at once", { min: 1, max: 4, step: 1, value: 2 });

const card = cards.find(({ sentence }) => sentence === chosen)!;
const words = card.sentence.split(" ");
const from = words.indexOf(card.asker);

const wishes = card.questions.slice(0, asked).map((line) => {
  const [question, answer] = line.split(" > ");
  return { question, weights: words.map((word) => (word === answer ? 1 : 0)) }; // [words]
});

for (const { question, weights } of wishes) {
  tokens(words, { from, weights, title: `“${question}”` });
}

// One head has one row for all of them. This one is fair: it is the mean of the wishes.
const shared = words.map((_, word) =>
  wishes.reduce((sum, { weights }) => sum + weights[word]! / asked, 0),
);
tokens(words, { from, weights: shared, title: "One row for every question at once" });
