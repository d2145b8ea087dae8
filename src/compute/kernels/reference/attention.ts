/**
 * Attention, head by head and query by query. Sources: Vaswani et al. 2017, "Attention is all you need", section 3.2;
 * where heads share keys and values, Ainslie et al. 2023, "GQA: training generalized multi-query transformer models".
 * Heads stand side by side: the vector of head h at position t is number t * heads + h of its example.
 */
import type { FloatArray } from "../../tensor.ts";
import type { AttentionSizes } from "../kernels.ts";
import { Scratch } from "./scratch.ts";
import { softmaxRow } from "./softmax.ts";
import { addScaled, dot, store } from "./vectors.ts";

/**
 * For each query q_i of each head, over the keys k_j that it sees and their values v_j:
 *
 *     score_ij = scale <q_i, k_j>,   weight_ij = exp(score_ij) / sum_j exp(score_ij),   out_i = sum_j weight_ij v_j
 *
 * queries [batch, Tq, heads * dKey], keys [batch, Tk, keyHeads * dKey], values [batch, Tk, keyHeads * dValue]
 * -> out [batch, Tq, heads * dValue], weights [batch, heads, Tq, Tk]
 */
export function attention(
  sizes: AttentionSizes, queries: FloatArray, keys: FloatArray, values: FloatArray, mask: FloatArray | null,
  out: FloatArray, weights: FloatArray,
): void {
  const { batch, heads, queries: Tq, keys: Tk } = sizes;
  const scores = scoreRow.take(Tk);
  for (let example = 0, row = 0; example < batch; example++) {
    for (let head = 0; head < heads; head++) {
      const key = firstKey(sizes, example, head);
      for (let i = 0; i < Tq; i++, row += Tk) {
        const query = (example * Tq + i) * heads + head;
        const seen = keysSeen(sizes, i);
        scoreKeys(sizes, queries, query, keys, key, seen, scores);
        if (mask !== null) closeMaskedKeys(sizes, mask, example, head, i, scores);
        softmaxRow(scores, 0, weights, row, Tk);
        averageValues(sizes, weights, row, values, key, seen, out, query);
      }
    }
  }
}

const scoreRow = new Scratch(); // [Tk]
const average = new Scratch(); // [dValue]

/** The reference keeps its own working numbers, in float64. */
export function attentionSpace(): number {
  return 0;
}

/** The vector of keys, and of values, that is position 0 of this head; each next position is keyHeads further. */
export function firstKey({ heads, keyHeads, keys: Tk }: AttentionSizes, example: number, head: number): number {
  return example * Tk * keyHeads + Math.floor((head * keyHeads) / heads);
}

/** Under causal attention query i, the i-th of the last Tq positions, sees no key that comes after it. */
export function keysSeen({ causal, queries: Tq, keys: Tk }: AttentionSizes, i: number): number {
  return causal ? Math.max(0, Math.min(Tk, i + 1 + Tk - Tq)) : Tk;
}

/** score_j = scale <query, key_j>, and -Infinity for keys not seen. */
function scoreKeys(
  { keys: Tk, keyHeads, dKey, scale }: AttentionSizes, queries: FloatArray, query: number,
  keys: FloatArray, key: number, seen: number, scores: Float64Array,
): void {
  for (let j = 0; j < seen; j++) {
    scores[j] = scale * dot(queries, query * dKey, keys, (key + j * keyHeads) * dKey, dKey);
  }
  scores.fill(-Infinity, seen, Tk);
}

/** A score of -Infinity, whatever it was before, becomes a weight of 0. */
function closeMaskedKeys(
  { keys: Tk, mask: steps }: AttentionSizes, mask: FloatArray, example: number, head: number, i: number,
  scores: Float64Array,
): void {
  const row = example * steps.batch + head * steps.head + i * steps.query;
  for (let j = 0; j < Tk; j++) if (mask[row + j] === 0) scores[j] = -Infinity;
}

/** out = sum_j weight_j value_j */
function averageValues(
  { keyHeads, dValue }: AttentionSizes, weights: FloatArray, row: number,
  values: FloatArray, value: number, seen: number, out: FloatArray, query: number,
): void {
  const sums = average.zeros(dValue);
  for (let j = 0; j < seen; j++) addScaled(weights[row + j]!, values, (value + j * keyHeads) * dValue, sums, 0, dValue);
  store(sums, out, query * dValue, dValue);
}
