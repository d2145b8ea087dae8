/** Numbers that describe attention weights and predictions. They return plain numbers and carry no gradient. */
import { argmax } from "./reduce.ts";
import { sameShape, showShape } from "./shape.ts";
import { asTensor, type TensorLike } from "./tensor.ts";

/** -sum p log p of one row of weights, in bits unless another base is given; 0 log 0 counts as 0. */
export function entropy(row: TensorLike, { base = 2 }: { base?: number } = {}): number {
  const p = asTensor("entropy", row);
  if (p.rank !== 1) {
    const got = `shape ${showShape(p.shape)}`;
    throw new RangeError(`entropy: expected one row of weights, got ${got}; select one row first.`);
  }
  let nats = 0;
  for (const weight of p.data) if (weight !== 0) nats -= weight * Math.log(weight);
  return nats / Math.log(base);
}

/** How many equally weighted tokens would have the same entropy: 1 for a sharp row, T for a uniform one. */
export function effectiveTokens(row: TensorLike): number {
  return 2 ** entropy(row);
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
