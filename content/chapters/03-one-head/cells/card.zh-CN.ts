import { select, sentenceField, slider, tokens } from "notebook";

// 两篇文档自己的例句，以及句中一个词需要知道的事。
const cards = [
  {
    sentence: "猫 在 垫子 上",
    asker: "在",
    questions: [
      "谁在那里？ > 猫",
      "在什么东西那里？ > 垫子",
      "“在……上”由哪个词收尾？ > 上",
      "紧挨在我前面的是谁？ > 猫",
    ],
  },
  {
    sentence: "The cat sits on the mat",
    asker: "sits",
    questions: [
      "谁坐着？ > cat",
      "坐在哪里？ > mat",
      "哪个词把我和地点连起来？ > on",
      "紧挨在我前面的是谁？ > cat",
    ],
  },
];

const chosen = select("句子", ["猫 在 垫子 上", "The cat sits on the mat", "你自己的句子"]);
const asked = slider("同时提出的问题", { min: 1, max: 4, step: 1, value: 2 });

const card = cards.find(({ sentence }) => sentence === chosen);
const value = "虽然 天气 不好 但是 我们 还是 要 出门";
const words = card?.sentence.split(" ") ?? sentenceField("你的句子", { value, min: 3, max: 10 });
const names = words.map((word, i) => `${i + 1} ${word}`); // 词可以重复
const asker = card ? names[words.indexOf(card.asker)]! : select("谁在问", names, names[1]);
const from = names.indexOf(asker);

const wishes = Array.from({ length: asked }, (_, i) => {
  const [question, answer] = card?.questions[i]!.split(" > ") ?? [`问题 ${"ABCD"[i]}`];
  const wanted = answer === undefined ? select(`问题 ${"ABCD"[i]} 要的词`, names, names[(i + 2) % names.length]) : "";
  return { question, weights: words.map((word, j) => (word === answer || names[j] === wanted ? 1 : 0)) }; // [T]
});

for (const { question, weights } of wishes) {
  tokens(words, { from, weights, title: card ? `“${question}”` : question });
}

// 一个头只有一行权重，要分给所有问题。这里取的是各个愿望的平均，谁也不偏袒。
const shared = words.map((_, word) =>
  wishes.reduce((sum, { weights }) => sum + weights[word]! / asked, 0),
);
tokens(words, { from, weights: shared, title: "一行权重，同时应付所有问题" });
