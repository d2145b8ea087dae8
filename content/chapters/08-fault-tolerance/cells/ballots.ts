import { weightedVote } from "experiments";
import { matrixField, sentenceField, table, tokens } from "notebook";

const sentence = "The quick brown fox jumps over the lazy dog";
const words = sentenceField("your sentence", { value: sentence, min: 2, max: 12 });
const fox = Math.max(0, words.findIndex((word) => word.includes("fox")));
const dog = words.length - 1;

/** A ballot of 100 points for two words. */
const ballot = (forFox: number) =>
  words.map((_, word) => (word === fox ? forFox : 0) + (word === dog ? 100 - forFox : 0));
const points = matrixField("how each head hands out its points: which word is the subject?", {
  rows: ["head 1", "head 2", "head 3", "head 4"],
  columns: words,
  value: [1, 70, 55, 55].map(ballot), // [heads, T]
  min: 0,
  max: 100,
  step: 1,
});

// Every row becomes a distribution. A head without points says nothing: all words alike.
const ballots = points.map((row) => {
  const total = row.reduce((sum, number) => sum + number, 0);
  return row.map((number) => (total > 0 ? number / total : 1 / row.length)); // [T]
});
const largest = (numbers: readonly number[]) => numbers.indexOf(Math.max(...numbers));

const choices = ballots.map(largest);
const votes = words.map((_, word) => choices.filter((choice) => choice === word).length / 4);
const average = weightedVote(ballots);
// Logits that are added are probabilities that are multiplied.
const product = words.map((_, word) =>
  ballots.reduce((share, row) => share * Math.max(row[word]!, 1e-6), 1),
);
const whole = product.reduce((sum, share) => sum + share, 0);
const added = product.map((share) => share / whole);

tokens(words, { weights: average, title: "The average of the four ballots" });
table(
  ["rule", "the subject is", "with a share of"],
  [
    ["majority: one head, one vote", words[largest(votes)]!, Math.max(...votes)],
    ["average of the ballots", words[largest(average)]!, Math.max(...average)],
    ["sum of the logits", words[largest(added)]!, Math.max(...added)],
  ],
  { digits: 2 },
);
