/** Numbers that claims rest on and that need no training: from the printed matrices, and from the formulas. */
import { attention, attentionWeights, multiHeadParameters, random } from "../compute/index.ts";
import { bagLine, pickOneLine } from "../experiments/index.ts";
import { firstExample, printedVectors, printedWeights, sentence } from "./documents.ts";

type Of = Readonly<Record<string, number>>;

/** Where the comment beside each printed row says that its word looks: S2.2.1's own words. */
const comments = [["The"], ["sits"], ["cat"], ["the", "mat"], ["mat"], ["mat"]] as const;

/** What a claim file may name under `measure`; `of` are its settings. */
export const measures = {
  /** The largest distance of a printed row's sum from 1. */
  printedRowSumError: () => Math.max(...printedWeights().map((row) => Math.abs(total(row) - 1))),
  printedRows: () => printedWeights().length,
  /** Rows whose comment names the word with the row's largest weight. */
  printedCommentsRight: () => printedWeights().filter((row, position) => (
    comments[position]!.some((word) => word === wordOfLargest(row))
  )).length,
  /** What the row "on" gives to "the" and "mat" together. */
  printedTheMat: () => printedWeights()[3]!.slice(4).reduce((sum, weight) => sum + weight, 0),
  /** Heads in the table of S1.1's example, and words in its sentence. */
  exampleHeads: () => firstExample().heads.length,
  exampleTokens: () => firstExample().tokens.length,
  /** Numbers per token that softmax(QKᵀ/√d) gives for the printed Q and K: its columns. */
  formulaColumns: () => attentionWeights(printedVectors("Q"), printedVectors("K")).shape.at(-1)!,
  /** Numbers per token that attention gives for the printed Q, K and V: one per dimension of V. */
  attentionColumns: () => (
    attention(printedVectors("Q"), printedVectors("K"), printedVectors("V")).output.shape.at(-1)!
  ),
  /** Entries of W_Q, W_K, W_V and W_O together. */
  attentionParameters: (of: Of) => parameterCount(setting(of, "dModel"), setting(of, "heads")),
  /** Accuracy of the best guess from the unordered values asked for. */
  bagLine: (of: Of) => bagLine(setting(of, "questions"), setting(of, "values")),
  /** Accuracy of answering one question and guessing the others. */
  pickOneLine: (of: Of) => pickOneLine(setting(of, "questions"), setting(of, "values")),
} satisfies Record<string, (of: Of) => number>;

export type MeasureName = keyof typeof measures;

function wordOfLargest(row: readonly number[]): string {
  return sentence[row.indexOf(Math.max(...row))]!;
}

function parameterCount(dModel: number, heads: number): number {
  const { query, key, value, output } = multiHeadParameters(random(1), { dModel, heads });
  return total([query, key, value, output].map((matrix) => matrix.size));
}

function setting(of: Of, name: string): number {
  const value = of[name];
  if (value !== undefined) return value;
  throw new Error(`measure: expected a setting "${name}", got ${Object.keys(of).join(", ") || "none"}.`);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
