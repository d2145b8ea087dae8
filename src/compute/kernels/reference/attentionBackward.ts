import type { FloatArray } from "../../tensor.ts";
import type { AttentionSizes } from "../kernels.ts";
import { firstKey, keysSeen } from "./attention.ts";
import { Scratch } from "./scratch.ts";
import { addScaled, dot, store } from "./vectors.ts";

/**
 * The chain rule through `attention`: for each query q_i of each head, and each key k_j and value v_j that it sees,
 *
 *     out_i = sum_j weight_ij v_j:      dWeight_ij = <dOut_i, v_j>,         dv_j = sum_i weight_ij dOut_i
 *     weight_i = softmax(score_i):      dScore_ij = weight_ij (dWeight_ij - sum_j weight_ij dWeight_ij)
 *     score_ij = scale <q_i, k_j>:      dq_i = scale sum_j dScore_ij k_j,   dk_j = scale sum_i dScore_ij q_i
 *
 * Where heads share a key, its sums over i take in the queries of all of them. The shapes are those of `attention`.
 */
export function attentionBackward(
  sizes: AttentionSizes, queries: FloatArray, keys: FloatArray, values: FloatArray, weights: FloatArray,
  dOut: FloatArray, dQueries: FloatArray, dKeys: FloatArray, dValues: FloatArray,
): void {
  const { batch, heads, keyHeads, queries: Tq, keys: Tk, dKey, dValue } = sizes;
  const vectors = Tk * keyHeads; // keys of one example
  for (let example = 0, row = 0; example < batch; example++) {
    const dK = keySums.zeros(vectors * dKey);
    const dV = valueSums.zeros(vectors * dValue);
    for (let head = 0; head < heads; head++) {
      const key = firstKey(sizes, example, head);
      const shared = key - example * vectors; // the same vector, counted within the example
      for (let i = 0; i < Tq; i++, row += Tk) {
        const query = (example * Tq + i) * heads + head;
        const seen = keysSeen(sizes, i);
        const dScores = scoreGradients(sizes, weights, row, dOut, query, values, key, seen);
        const dQ = querySums.zeros(dKey);
        for (let j = 0; j < seen; j++) {
          addScaled(dScores[j]!, keys, (key + j * keyHeads) * dKey, dQ, 0, dKey);
          addScaled(dScores[j]!, queries, query * dKey, dK, (shared + j * keyHeads) * dKey, dKey);
          addScaled(weights[row + j]!, dOut, query * dValue, dV, (shared + j * keyHeads) * dValue, dValue);
        }
        store(dQ, dQueries, query * dKey, dKey);
      }
    }
    store(dK, dKeys, example * vectors * dKey, vectors * dKey);
    store(dV, dValues, example * vectors * dValue, vectors * dValue);
  }
}

const querySums = new Scratch(); // [dKey]
const keySums = new Scratch(); // [Tk, keyHeads * dKey]
const valueSums = new Scratch(); // [Tk, keyHeads * dValue]
const weightGradients = new Scratch(); // [Tk]

/** scale dScore_ij for all j that query i sees. */
function scoreGradients(
  { keyHeads, dValue, scale }: AttentionSizes, weights: FloatArray, row: number, dOut: FloatArray, query: number,
  values: FloatArray, value: number, seen: number,
): Float64Array {
  const gradients = weightGradients.take(seen);
  for (let j = 0; j < seen; j++) {
    gradients[j] = dot(dOut, query * dValue, values, (value + j * keyHeads) * dValue, dValue);
  }
  const mean = dot(weights, row, gradients, 0, seen);
  for (let j = 0; j < seen; j++) gradients[j] = scale * weights[row + j]! * (gradients[j]! - mean);
  return gradients;
}
