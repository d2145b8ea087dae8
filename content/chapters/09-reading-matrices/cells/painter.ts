import { auditMatrix } from "experiments";
import { painter, select, sentenceField, table, text } from "notebook";
import { nameOf } from "./rule.ts";

const words = sentenceField("your sentence", { value: "The cat sits on the mat", min: 3, max: 10 });
const last = words.length - 1;
const half = Math.ceil(words.length / 2);

// Where every word of a sentence looks, before you take the brush.
const starts: Record<string, (i: number, j: number) => boolean> = {
  "everywhere": () => true,
  "at itself": (i, j) => i === j,
  "at the word before": (i, j) => j === Math.max(0, i - 1),
  "within two phrases": (i, j) => i < half === j < half,
  "all at the last word": (_, j) => j === last,
  "at all words before, and itself": (i, j) => j <= i,
};
const looksAt = starts[select("start from", Object.keys(starts), "within two phrases")]!;
const weights = painter("where each word looks", {
  value: words.map((_, i) => words.map((_, j) => (looksAt(i, j) ? 1 : 0.05))),
  rows: words,
  columns: words,
  stochastic: true,
}); // [T, T], every row sums to 1

const { giniMean, normalizedEntropy, square } = auditMatrix(weights);
text(`The rule calls this: ${nameOf(weights)}`);
if (square) {
  table(
    ["", "value"],
    [
      ["entropy, share of the largest possible", normalizedEntropy],
      ["Gini of the rows: 0 even, towards 1 sparse", giniMean],
      ["fit of diagonals", square.toeplitz],
      ["fit of blocks", square.block.fit],
      ["weight within one step", square.bandMass],
      ["weight half a sentence away or more", square.farMass],
      ["rows that look two or more away", square.farArgmaxes.length / words.length],
      ["weight on later words", square.futureMass],
    ],
    { digits: 2 },
  );
}
