/** What can be counted and measured on one matrix of attention weights, whoever made it. Nothing is trained. */
import {
  bandMass, entropy, farMass, gini, normalizedEntropy, patternOf, rank, tensor, type PatternMetrics,
} from "../../compute/index.ts";

export type Weights = readonly (readonly number[])[];

export interface MatrixAudit {
  rowSums: number[];
  /** The largest distance of a row's sum from 1. */
  rowSumError: number;
  columnMass: number[];
  /** For each row the columns of its largest weight: several where they tie. */
  largest: number[][];
  /** Entries that are exactly 0: softmax of finite logits has none. */
  zeros: number;
  /** Of each row, in bits. */
  entropyBits: number[];
  /** Mean over the rows, as a share of log2(columns). */
  normalizedEntropy: number;
  /** Mean over the rows: the more unequal, the sparser. */
  giniMean: number;
  rank: number;
  /** Does the place of the largest weight never move back from row to row? */
  inOrder: boolean;
  /** What speaks of places in the sentence: only where 3 to 32 tokens look at as many, and the rows sum to 1. */
  square?: SquareAudit;
}

export interface SquareAudit extends PatternMetrics {
  /** Share of the weight on the diagonal and beside it. */
  bandMass: number;
  /** Share of the weight half a sentence away or more. */
  farMass: number;
  /** Share of the weight on later tokens: above 0 there was no causal mask. */
  futureMass: number;
  /** Rows whose largest weight is on themselves, and on nothing else. */
  selfPeaks: number[];
}

/** weights [T, S] */
export function auditMatrix(weights: Weights): MatrixAudit {
  const rowSums = weights.map(total);
  const largest = weights.map(largestOf);
  return {
    rowSums,
    rowSumError: Math.max(...rowSums.map((sum) => Math.abs(sum - 1))),
    columnMass: weights[0]!.map((_, column) => total(weights.map((row) => row[column]!))),
    largest,
    zeros: weights.flat().filter((weight) => weight === 0).length,
    entropyBits: weights.map((row) => entropy(exact(row))),
    normalizedEntropy: mean(weights.map((row) => normalizedEntropy(exact(row)))),
    giniMean: mean(weights.map((row) => gini(exact(row)))),
    rank: rank(tensor(weights, { dtype: "float64" })),
    inOrder: largest.every((columns, row) => row === 0 || columns[0]! >= largest[row - 1]![0]!),
    ...(isSentence(weights, rowSums) ? { square: auditSquare(weights, largest) } : {}),
  };
}

function isSentence(weights: Weights, rowSums: readonly number[]): boolean {
  const T = weights.length;
  return T >= 3 && T <= 32 && weights[0]!.length === T && rowSums.every((sum) => Math.abs(sum - 1) < 0.01);
}

function auditSquare(weights: Weights, largest: readonly number[][]): SquareAudit {
  const future = weights.flatMap((row, i) => row.filter((_, j) => j > i));
  return {
    ...patternOf(weights),
    bandMass: bandMass(weights),
    farMass: farMass(weights),
    futureMass: total(future) / total(weights.flat()),
    selfPeaks: largest.flatMap((columns, row) => (columns.length === 1 && columns[0] === row ? [row] : [])),
  };
}

/** The columns of the largest weight of a row. Weights closer than rounding are equal. */
export function largestOf(row: readonly number[]): number[] {
  const most = Math.max(...row);
  return row.flatMap((weight, column) => (most - weight < TIE ? [column] : []));
}

const TIE = 1e-12;

const exact = (row: readonly number[]) => tensor(row, { dtype: "float64" });

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

export function mean(numbers: readonly number[]): number {
  return total(numbers) / numbers.length;
}
