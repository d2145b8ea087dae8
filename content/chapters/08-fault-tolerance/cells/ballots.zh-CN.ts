import { weightedVote } from "experiments";
import { matrixField, sentenceField, table, tokens } from "notebook";

const sentence = "敏捷的棕色狐狸跳过那只懒狗";
const words = sentenceField("你的句子", { value: sentence, min: 2, max: 12 });
const fox = Math.max(0, words.findIndex((word) => word.includes("狐狸")));
const dog = words.length - 1;

/** 一张选票，100 分，投给两个词。 */
const ballot = (forFox: number) =>
  words.map((_, word) => (word === fox ? forFox : 0) + (word === dog ? 100 - forFox : 0));
const points = matrixField("每个头怎样分它的分数：主语是哪个词？", {
  rows: ["头 1", "头 2", "头 3", "头 4"],
  columns: words,
  value: [1, 70, 55, 55].map(ballot), // [heads, T]
  min: 0,
  max: 100,
  step: 1,
});

// 每一行化成一个分布。一分不投的头等于没有意见：每个词一样多。
const ballots = points.map((row) => {
  const total = row.reduce((sum, number) => sum + number, 0);
  return row.map((number) => (total > 0 ? number / total : 1 / row.length)); // [T]
});
const largest = (numbers: readonly number[]) => numbers.indexOf(Math.max(...numbers));

const choices = ballots.map(largest);
const votes = words.map((_, word) => choices.filter((choice) => choice === word).length / 4);
const average = weightedVote(ballots);
// logits 相加，就是概率相乘。
const product = words.map((_, word) =>
  ballots.reduce((share, row) => share * Math.max(row[word]!, 1e-6), 1),
);
const whole = product.reduce((sum, share) => sum + share, 0);
const added = product.map((share) => share / whole);

tokens(words, { weights: average, title: "四张选票的平均" });
table(
  ["规则", "主语是", "所占份额"],
  [
    ["多数：一个头一票", words[largest(votes)]!, Math.max(...votes)],
    ["选票的平均", words[largest(average)]!, Math.max(...average)],
    ["logits 之和", words[largest(added)]!, Math.max(...added)],
  ],
  { digits: 2 },
);
