/** Attention, after Vaswani et al. 2017, "Attention is all you need", section 3.2. */
import { reshape, transpose } from "./arrange.ts";
import { greater, multiply, where } from "./elementwise.ts";
import { matmul } from "./matmul.ts";
import { softmax } from "./reduce.ts";
import { showShape } from "./shape.ts";
import { arange, asTensor, tensor, type Tensor, type TensorLike } from "./tensor.ts";

export interface AttentionOptions {
  /** True (1) where a query may attend to a key; broadcasts against the weights [..., queries, keys]. */
  mask?: TensorLike;
  /** Each position sees itself and what came before it. */
  causal?: boolean;
  /** Factor on the scores; 1/sqrt(dHead) unless said. */
  scale?: number;
  /** Divides the scores: above 1 flattens the weights, below 1 sharpens them. */
  temperature?: number;
}

/**
 * softmax(Q Kᵀ / sqrt(dHead)): how each query spreads its attention over the keys (eq. 1 without V).
 * A query that may attend to nothing gets a row of zeros; every other row sums to 1.
 *
 * queries [..., Tq, dHead], keys [..., Tk, dHead] -> weights [..., Tq, Tk]
 */
export function attentionWeights(queries: TensorLike, keys: TensorLike, options: AttentionOptions = {}): Tensor {
  const [q, k] = [matrix("queries", queries), matrix("keys", keys)];
  const dHead = q.shape.at(-1)!;
  if (dHead !== k.shape.at(-1)) {
    const got = `queries ${showShape(q.shape)} and keys ${showShape(k.shape)}`;
    throw new RangeError(`attention: queries and keys must have the same last length dHead, got ${got}.`);
  }
  const scores = multiply(matmul(q, transpose(k)), scoreFactor("attention", dHead, options)); // [..., Tq, Tk]
  return softmax(masked(scores, options));
}

/**
 * softmax(Q Kᵀ / sqrt(dHead)) V, eq. 1. Each output is a convex combination of the values.
 *
 * values [..., Tk, dValue] -> output [..., Tq, dValue], weights [..., Tq, Tk]
 */
export function attention(
  queries: TensorLike, keys: TensorLike, values: TensorLike, options: AttentionOptions = {},
): { output: Tensor; weights: Tensor } {
  const [k, v] = [matrix("keys", keys), matrix("values", values)];
  if (k.shape.at(-2) !== v.shape.at(-2)) {
    const got = `keys ${showShape(k.shape)} and values ${showShape(v.shape)}`;
    throw new RangeError(`attention: there must be one value per key, got ${got}.`);
  }
  const weights = attentionWeights(queries, k, options);
  return { output: matmul(weights, v), weights };
}

/** Cuts the last axis into heads. [..., T, heads * dHead] -> [..., heads, T, dHead] */
export function splitHeads(x: TensorLike, heads: number): Tensor {
  const a = matrix("x", x, "splitHeads");
  const dHead = headWidth("splitHeads", a.shape.at(-1)!, heads);
  return transpose(reshape(a, [...a.shape.slice(0, -1), heads, dHead]), -3, -2);
}

/** Puts the heads side by side again. [..., heads, T, dHead] -> [..., T, heads * dHead] */
export function mergeHeads(x: TensorLike): Tensor {
  const a = asTensor("mergeHeads", x);
  if (a.rank < 3) throw new RangeError(`mergeHeads: expected [..., heads, T, dHead], got ${showShape(a.shape)}.`);
  const [heads, T, dHead] = a.shape.slice(-3) as [number, number, number];
  return reshape(transpose(a, -3, -2), [...a.shape.slice(0, -3), T, heads * dHead]);
}

/** May position i (row) attend to position j (column)? Yes for j <= i. [T, T], or [Tq, Tk] aligned at the end. */
export function causalMask(queries: number, keys = queries): Tensor {
  const lastSeen = reshape(arange(queries), [queries, 1]).data.map((i) => i + keys - queries);
  return greater(reshape(lastSeen, [queries, 1]), reshape(arange(keys).data.map((j) => j - 1), [1, keys]));
}

/** Sentences of different lengths in one batch: padding may not be attended to. [batch, 1, T] */
export function paddingMask(lengths: readonly number[], T: number): Tensor {
  return reshape(greater(reshape(tensor(lengths), [lengths.length, 1]), arange(T)), [lengths.length, 1, T]);
}

/** Closed positions get a score of -Infinity, so that softmax gives them exactly 0. */
function masked(scores: Tensor, { mask, causal }: AttentionOptions): Tensor {
  const [queries, keys] = scores.shape.slice(-2) as [number, number];
  const open = mask === undefined ? scores : where(mask, scores, -Infinity);
  return causal ? where(causalMask(queries, keys), open, -Infinity) : open;
}

/** What scores are multiplied by: the scale over the temperature. */
export function scoreFactor(name: string, dHead: number, { scale, temperature = 1 }: AttentionOptions): number {
  if (temperature > 0) return (scale ?? 1 / Math.sqrt(dHead)) / temperature;
  throw new RangeError(`${name}: temperature must be above 0, got ${temperature}; try 1, or 0.1 for a sharp focus.`);
}

/** dModel / heads; throws where heads does not divide it. */
export function headWidth(name: string, dModel: number, heads: number): number {
  if (Number.isInteger(heads) && heads > 0 && dModel % heads === 0) return dModel / heads;
  const divisors = Array.from({ length: dModel }, (_, i) => i + 1).filter((h) => dModel % h === 0 && h > 1);
  const tries = divisors.sort((a, b) => Math.abs(a - heads) - Math.abs(b - heads) || a - b).slice(0, 2);
  const hint = tries.length === 0 ? "1" : tries.sort((a, b) => a - b).join(" or ");
  throw new RangeError(
    `${name}: dModel must be divisible by heads, got dModel=${dModel}, heads=${heads}; try heads=${hint}.`,
  );
}

/** At least a matrix: [..., T, width]. */
export function matrix(part: string, x: TensorLike, name = "attention"): Tensor {
  const a = asTensor(name, x);
  if (a.rank >= 2) return a;
  const hint = a.rank === 1 ? `; wrap a single row in an array: [${part}]` : "";
  throw new RangeError(`${name}: ${part} must have shape [..., T, dModel], got ${showShape(a.shape)}${hint}.`);
}
