/** Numbers that describe attention weights and predictions. They return plain numbers and carry no gradient. */
import { argmax } from "./reduce.ts";
import { sameShape, showShape } from "./shape.ts";
import { asTensor, type DType, type Tensor, type TensorLike } from "./tensor.ts";

/** -sum p log p of one row of weights, in bits unless another base is given; 0 log 0 counts as 0. */
export function entropy(row: TensorLike, { base = 2 }: { base?: number } = {}): number {
  const p = oneRow("entropy", row, "float32");
  let nats = 0;
  for (const weight of p.data) if (weight !== 0) nats -= weight * Math.log(weight);
  return nats / Math.log(base);
}

/** How many equally weighted tokens would have the same entropy: 1 for a sharp row, T for a uniform one. */
export function effectiveTokens(row: TensorLike): number {
  return 2 ** entropy(row);
}

/** Entropy as a share of the largest possible, log T: 0 for a sharp row, 1 for a uniform one; 0 where T is 1. */
export function normalizedEntropy(row: TensorLike): number {
  const p = oneRow("normalizedEntropy", row);
  return p.size > 1 ? entropy(p) / Math.log2(p.size) : 0;
}

/**
 * How unequally one row shares out its weight: sum_i (2i - n - 1) x_i / (n sum x) for ascending x_1 ... x_n. 0 where
 * all n are equal (all zero too), (n - 1) / n where one has everything. The row need not sum to 1.
 * Source: Gini 1912; sparsity: Hurley & Rickard 2009, "Comparing measures of sparsity".
 */
export function gini(row: TensorLike): number {
  const ascending = Float64Array.from(oneRow("gini", row).data).sort();
  const n = ascending.length;
  if (n === 0 || ascending[0]! < 0) {
    const got = n === 0 ? "an empty row" : `${ascending[0]}`;
    throw new RangeError(`gini: expected at least one weight, and none below 0, got ${got}.`);
  }
  const total = ascending.reduce((sum, weight) => sum + weight, 0);
  const spread = ascending.reduce((sum, weight, i) => sum + (2 * (i + 1) - n - 1) * weight, 0);
  return total === 0 ? 0 : Math.max(0, spread / (n * total)); // not -1e-17 for equal weights
}

/** Half the sum of |p - q|: the share of weight that must move to turn one row into the other; 0 equal, 1 disjoint. */
export function totalVariation(p: TensorLike, q: TensorLike): number {
  const [left, right] = sameShaped("totalVariation", oneRow("totalVariation", p), oneRow("totalVariation", q));
  let difference = 0;
  left.data.forEach((weight, i) => (difference += Math.abs(weight - right.data[i]!)));
  return difference / 2;
}

/** a.b / (|a| |b|) of two tensors of one shape, each read as one long vector; 0 if either is all zeros (as PyTorch). */
export function cosineSimilarity(a: TensorLike, b: TensorLike): number {
  const [left, right] = sameShaped("cosineSimilarity", asTensor("cosineSimilarity", a, "float64"),
    asTensor("cosineSimilarity", b, "float64"));
  let [dot, leftSquares, rightSquares] = [0, 0, 0];
  left.data.forEach((x, i) => {
    const y = right.data[i]!;
    dot += x * y;
    leftSquares += x * x;
    rightSquares += y * y;
  });
  return dot === 0 ? 0 : dot / (Math.sqrt(leftSquares) * Math.sqrt(rightSquares));
}

/** The cosine of every pair in a list of tensors of one shape. [vectors, vectors] */
export function cosineMatrix(vectors: readonly TensorLike[]): number[][] {
  return vectors.map((a) => vectors.map((b) => cosineSimilarity(a, b)));
}

/**
 * Spearman's rank correlation: the correlation of the ranks, from -1 to 1; equal entries share their mean rank.
 * NaN where all entries of a row are equal, as they have no order (as `scipy.stats.spearmanr`).
 */
export function rankCorrelation(a: TensorLike, b: TensorLike): number {
  const [left, right] = sameShaped("rankCorrelation", oneRow("rankCorrelation", a), oneRow("rankCorrelation", b));
  const [x, y] = [centredRanks(left), centredRanks(right)];
  const sumOf = (of: (i: number) => number) => x.reduce((sum, _, i) => sum + of(i), 0);
  return sumOf((i) => x[i]! * y[i]!) / Math.sqrt(sumOf((i) => x[i]! ** 2) * sumOf((i) => y[i]! ** 2));
}

/**
 * Does one head serve one of k relations or all? 1 - H(p) / log k, with p the head's attention on each relation's
 * target, as far as it exceeds `chance`, divided by its sum. 1: one relation only. 0: all alike, or none above chance.
 *
 * mass [k]
 */
export function specialization(mass: TensorLike, { chance = 0 }: { chance?: number } = {}): number {
  const relations = oneRow("specialization", mass);
  if (relations.size < 2) {
    throw new RangeError(`specialization: expected at least 2 relations to choose from, got ${relations.size}.`);
  }
  const excess = Array.from(relations.data, (weight) => Math.max(0, weight - chance));
  const total = excess.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : Math.max(0, 1 - normalizedEntropy(excess.map((weight) => weight / total)));
}

/** The share of predictions whose largest logit is at the target. logits [..., classes], targets [...] */
export function accuracy(logits: TensorLike, targets: TensorLike): number {
  const guesses = argmax(logits);
  const wanted = asTensor("accuracy", targets);
  if (!sameShape(guesses.shape, wanted.shape)) {
    const got = `${showShape(guesses.shape)} predictions and targets ${showShape(wanted.shape)}`;
    throw new RangeError(`accuracy: there must be one target per prediction, got ${got}.`);
  }
  let hits = 0;
  guesses.data.forEach((guess, i) => (hits += guess === wanted.data[i] ? 1 : 0));
  return hits / guesses.size;
}

function oneRow(name: string, row: TensorLike, dtype: DType = "float64"): Tensor {
  const values = asTensor(name, row, dtype);
  if (values.rank === 1) return values;
  throw new RangeError(
    `${name}: expected one row of weights, got shape ${showShape(values.shape)}; select one row first.`,
  );
}

function sameShaped(name: string, a: Tensor, b: Tensor): [Tensor, Tensor] {
  if (sameShape(a.shape, b.shape)) return [a, b];
  const got = `${showShape(a.shape)} and ${showShape(b.shape)}`;
  throw new RangeError(`${name}: both must have the same shape, got ${got}; select or reshape one of them.`);
}

/** Twice the rank from the middle: how many entries lie below minus how many above. Ties share one rank. */
function centredRanks({ data }: Tensor): number[] {
  const entries = Array.from(data);
  return entries.map((entry) => entries.reduce((rank, other) => rank + Math.sign(entry - other), 0));
}
