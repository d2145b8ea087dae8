/**
 * Which pattern does a matrix of attention weights show: diagonal, block, sparse or global? Every function takes the
 * weights of one head over one sentence, [T, T] with row i the token that looks; masked entries, and whole rows, may
 * be 0. Plain numbers come back; nothing carries a gradient.
 */
import { matrixRows } from "./linalg.ts";
import { normalizedEntropy } from "./metrics.ts";
import type { TensorLike } from "./tensor.ts";

export type Pattern = "diagonal" | "block" | "sparse" | "global";

export interface BlockFit {
  /** Adjusted R², at most 1. */
  fit: number;
  /** Where a new block starts: [3] is tokens 0 to 2 and 3 to T - 1. Empty: one block, nothing is cut. */
  cuts: number[];
}

export interface PatternMetrics {
  pattern: Pattern;
  /** Mean over the rows that have any weight: 0 sharp, 1 uniform. */
  normalizedEntropy: number;
  toeplitz: number;
  block: BlockFit;
  /** The rows whose largest weight lies two or more tokens away. */
  farArgmaxes: number[];
}

/** The borders of the rule, chosen on synthetic matrices of 6 to 10 tokens; near them the name is a matter of taste. */
const GLOBAL_ENTROPY = 0.82;
const BLOCK_FIT = 0.45;
const FAR_SHARE = 0.34;
const DIAGONAL_FIT = 0.35;

/** More tokens have too many ways to be cut: their number grows as Fibonacci's. */
const MOST_TOKENS = 32;

/**
 * The pattern, by a rule a reader can follow, and the numbers it looked at. In this order: nearly uniform rows are
 * global; blocks that fit better than diagonals do are block; where many rows look far away, or diagonals explain
 * little, it is sparse; the rest is diagonal, which includes "always the previous token".
 *
 * weights [T, T], T from 3 to 32, rows that sum to 1 (or 0, where all is masked)
 */
export function patternOf(weights: TensorLike): PatternMetrics {
  const rows = squareWeights("patternOf", weights, 3, MOST_TOKENS);
  rows.forEach(checkSum);
  const metrics = {
    normalizedEntropy: mean(rows.filter((row) => sumOf(row) > 0).map(normalizedEntropy)),
    toeplitz: toeplitzFit(rows),
    block: blockFit(rows),
    farArgmaxes: farArgmaxes(rows),
  };
  return { pattern: classify(metrics, rows.length), ...metrics };
}

function classify(metrics: Omit<PatternMetrics, "pattern">, T: number): Pattern {
  const { normalizedEntropy, toeplitz, block, farArgmaxes } = metrics;
  if (normalizedEntropy > GLOBAL_ENTROPY) return "global";
  if (block.fit > toeplitz && block.fit > BLOCK_FIT) return "block";
  return farArgmaxes.length / T >= FAR_SHARE || toeplitz < DIAGONAL_FIT ? "sparse" : "diagonal";
}

/**
 * How well "the weight depends only on i - j" describes the matrix: adjusted R² of one mean per diagonal. A matrix
 * that is constant along every diagonal is a Toeplitz matrix, and has 1. 0 where all weights are equal.
 *
 * weights [T, T], T at least 3
 */
export function toeplitzFit(weights: TensorLike): number {
  const rows = squareWeights("toeplitzFit", weights, 3);
  const T = rows.length;
  const sums = new Array<number>(2 * T - 1).fill(0);
  rows.forEach((row, i) => row.forEach((weight, j) => (sums[i - j + T - 1]! += weight)));
  const explained = sums.reduce((total, sum, diagonal) => total + (sum * sum) / (T - Math.abs(diagonal - T + 1)), 0);
  return adjustedR2(variationOf(rows), explained, sums.length);
}

/**
 * How well "weights are shared within phrases" describes the matrix: adjusted R² of one mean for each block on the
 * diagonal and one for all that is outside, for the best way to cut the sentence into blocks of two or more tokens.
 *
 * weights [T, T], T from 2 to 32
 */
export function blockFit(weights: TensorLike): BlockFit {
  const rows = squareWeights("blockFit", weights, 2, MOST_TOKENS);
  const T = rows.length;
  const variation = variationOf(rows);
  const corner = cornerSums(rows);
  const uncut = withBlock(NO_BLOCKS, corner[T]![T]!, T * T);
  let best: BlockFit = { fit: fitOfBlocks(uncut, variation), cuts: [] };
  const cutFrom = (start: number, cuts: readonly number[], blocks: Blocks): void => {
    for (let end = start + 2; end <= T; end++) {
      const sum = corner[end]![end]! - corner[start]![end]! - corner[end]![start]! + corner[start]![start]!;
      const larger = withBlock(blocks, sum, (end - start) ** 2);
      if (end < T) {
        cutFrom(end, [...cuts, end], larger);
        continue;
      }
      const fit = fitOfBlocks(larger, variation);
      if (fit > best.fit) best = { fit, cuts: [...cuts] };
    }
  };
  cutFrom(0, [], NO_BLOCKS);
  return best;
}

/** Blocks on the diagonal so far: how many, their sum(block)² / entries, their weights added up, their entries. */
interface Blocks {
  count: number;
  explained: number;
  sum: number;
  entries: number;
}

const NO_BLOCKS: Blocks = { count: 0, explained: 0, sum: 0, entries: 0 };

function withBlock({ count, explained, sum, entries }: Blocks, block: number, size: number): Blocks {
  return { count: count + 1, explained: explained + (block * block) / size, sum: sum + block, entries: entries + size };
}

function fitOfBlocks({ count, explained, sum, entries }: Blocks, variation: Variation): number {
  const outside = variation.entries - entries;
  if (outside === 0) return adjustedR2(variation, explained, count);
  return adjustedR2(variation, explained + (variation.sum - sum) ** 2 / outside, count + 1);
}

/** The share of all weight that lies |i - j| = 0, 1, ..., T - 1 tokens away; sums to 1. weights [T, T] -> [T] */
export function distanceProfile(weights: TensorLike): number[] {
  const rows = squareWeights("distanceProfile", weights);
  return rows.map((_, distance) => shareWhere(rows, (away) => away === distance));
}

/** The share of all weight within `width` tokens of the diagonal: |i - j| <= width. weights [T, T] */
export function bandMass(weights: TensorLike, width = 1): number {
  return shareWhere(squareWeights("bandMass", weights), (distance) => distance <= width);
}

/** The share of all weight half a sentence away or more: |i - j| >= max(2, T / 2). weights [T, T] */
export function farMass(weights: TensorLike): number {
  const rows = squareWeights("farMass", weights);
  return shareWhere(rows, (distance) => distance >= Math.max(2, rows.length / 2));
}

/**
 * The rows whose largest weight lies two or more tokens away; of equal weights the first counts, and a row without
 * any weight never does.
 *
 * weights [T, T] -> row numbers
 */
export function farArgmaxes(weights: TensorLike): number[] {
  const rows = squareWeights("farArgmaxes", weights);
  const looksFar = (row: number[], i: number) => Math.abs(row.indexOf(Math.max(...row)) - i) >= 2 && sumOf(row) > 0;
  return rows.flatMap((row, i) => (looksFar(row, i) ? [i] : []));
}

/** How much the entries of a matrix vary: what a fit has to explain. */
interface Variation {
  entries: number;
  sum: number;
  squares: number;
}

function variationOf(rows: readonly number[][]): Variation {
  const flat = rows.flat();
  return { entries: flat.length, sum: sumOf(flat), squares: sumOf(flat.map((weight) => weight * weight)) };
}

/**
 * R² = 1 - (squares that the means leave over) / (squares around the overall mean), adjusted for the number of means:
 * 1 - (1 - R²)(N - 1) / (N - means - 1) with N entries, which counts the overall mean beside the others. `explained`
 * is the sum over all groups of (sum of the group)² / entries.
 */
function adjustedR2({ entries, sum, squares }: Variation, explained: number, means: number): number {
  const around = squares - sum ** 2 / entries;
  if (around <= 1e-12 * squares) return 0; // all equal: nothing to explain
  return 1 - ((squares - explained) / around) * ((entries - 1) / (entries - means - 1));
}

/** sums[i][j]: the sum of all entries above row i and left of column j. [T + 1, T + 1] */
function cornerSums(rows: readonly number[][]): number[][] {
  const sums = [new Array<number>(rows.length + 1).fill(0)];
  rows.forEach((row, i) => {
    let left = 0;
    sums.push([0, ...row.map((weight, j) => sums[i]![j + 1]! + (left += weight))]);
  });
  return sums;
}

function shareWhere(rows: readonly number[][], counts: (distance: number) => boolean): number {
  let [share, total] = [0, 0];
  rows.forEach((row, i) =>
    row.forEach((weight, j) => {
      if (counts(Math.abs(i - j))) share += weight;
      total += weight;
    }),
  );
  return share / total;
}

function squareWeights(name: string, weights: TensorLike, least = 1, most = Infinity): number[][] {
  const rows = matrixRows(name, weights);
  const T = rows.length;
  if (rows[0]!.length !== T || T < least || T > most) {
    const tokens = most < Infinity ? `${least} to ${most} tokens` : `at least ${least} token${least > 1 ? "s" : ""}`;
    const got = `[${T}, ${rows[0]!.length}]`;
    throw new RangeError(`${name}: expected weights [T, T] of ${tokens}, got ${got}; slice or choose another matrix.`);
  }
  const wrong = rows.flat().findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong === -1 && rows.some((row) => sumOf(row) > 0)) return rows;
  const place = `row ${Math.floor(wrong / T)}, column ${wrong % T}`;
  const got = wrong === -1 ? "only zeros" : `${rows.flat()[wrong]} at ${place}`;
  throw new RangeError(`${name}: expected weights of at least 0, and some above it, got ${got}; use softmax.`);
}

function checkSum(row: number[], i: number): void {
  const sum = sumOf(row);
  if (sum === 0 || Math.abs(sum - 1) < 0.01) return;
  throw new RangeError(`patternOf: expected rows that sum to 1, got ${sum} in row ${i}; divide the row by its sum.`);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}

function mean(numbers: readonly number[]): number {
  return sumOf(numbers) / numbers.length;
}
