import { matrixField, table, text } from "notebook";

// A number above 0 speaks for the trophy, one below 0 for the suitcase.
const [votes] = matrixField("what each view says", {
  rows: ["for the trophy"],
  columns: ["trophy in suitcase", "suitcase in trophy", "big", "small"],
  value: [[0, 0, 1, -1]],
  min: -2,
  max: 2,
  step: 0.5,
});

// The four sentences: which two views they hand over, and who is meant.
const sentences = [
  { text: "The trophy doesn't fit in the suitcase: too big", views: [0, 2], meant: "trophy" },
  { text: "The trophy doesn't fit in the suitcase: too small", views: [0, 3], meant: "suitcase" },
  { text: "The suitcase doesn't fit in the trophy: too big", views: [1, 2], meant: "suitcase" },
  { text: "The suitcase doesn't fit in the trophy: too small", views: [1, 3], meant: "trophy" },
];
type Sentence = (typeof sentences)[number];

const sumOf = (votes: readonly number[], { views }: Sentence) =>
  views.reduce((sum, view) => sum + votes[view]!, 0);
const saidBy = (sum: number) => (sum > 0 ? "trophy" : sum < 0 ? "suitcase" : "no answer");
const rightOf = (votes: readonly number[]) =>
  sentences.filter((sentence) => saidBy(sumOf(votes, sentence)) === sentence.meant).length;

table(
  ["sentence", "sum", "says", "meant"],
  sentences.map((sentence) => {
    const sum = sumOf(votes!, sentence);
    return [sentence.text, sum, saidBy(sum), sentence.meant];
  }),
);
text(`You have ${rightOf(votes!)} of 4.`);
