/** One call of WebAssembly for each kernel: sizes, addresses; arrays that lie elsewhere are brought and fetched. */
import type { FloatArray } from "../tensor.ts";
import type { AttentionSizes, Kernels } from "./kernels.ts";
import { reference } from "./reference/index.ts";

/** What assembly/index.ts exports. */
export type Exports = Record<
  keyof Omit<Kernels, "attentionSpace"> | "peak" | "firstFree", (...values: number[]) => number
>;

/** Where arrays are while a kernel runs. All addresses are bytes. */
export interface Place {
  /** A kernel begins: forget the copies made for the last. */
  begin(): void;
  /** The address of an array that is read. */
  read(array: FloatArray): number;
  /** The address of an array that is written, whatever it held. */
  write(array: FloatArray): number;
  /** What was written is where it belongs. */
  finish(array: FloatArray, address: number): void;
}

/** Is any of them a Float64Array? (No rest parameter: it would be a new array at every call.) */
function anyDouble(
  a: FloatArray, b: FloatArray | null = null, c: FloatArray | null = null, d: FloatArray | null = null,
  e: FloatArray | null = null, f: FloatArray | null = null, g: FloatArray | null = null, h: FloatArray | null = null,
): boolean {
  const first = isDouble(a) || isDouble(b) || isDouble(c) || isDouble(d);
  return first || isDouble(e) || isDouble(f) || isDouble(g) || isDouble(h);
}

const isDouble = (array: FloatArray | null): boolean => array !== null && array.BYTES_PER_ELEMENT === 8;

/** Nothing here allocates: these functions run thousands of times a second. */
export function kernelsOn(run: Exports, { begin, read, write, finish }: Place): Kernels {
  return {
    matmul(sizes, a, b, start, out) {
      if (anyDouble(a, b, start, out)) return reference.matmul(sizes, a, b, start, out);
      const { batch, rows, inner, columns } = sizes;
      begin();
      const to = write(out);
      const from = start === null ? 0 : read(start);
      const startRow = start === null || start.length === columns ? 0 : columns;
      run.matmul(
        batch, rows, inner, columns, read(a), sizes.a.batch, sizes.a.row, sizes.a.column,
        read(b), sizes.b.batch, sizes.b.row, sizes.b.column, from, startRow, to,
      );
      finish(out, to);
    },

    add(a, b, out) {
      if (anyDouble(a, b, out)) return reference.add(a, b, out);
      begin();
      const to = write(out);
      run.add(a.length, b.length, read(a), read(b), to);
      finish(out, to);
    },
    sumRows(sizes, x, out) {
      if (anyDouble(x, out)) return reference.sumRows(sizes, x, out);
      begin();
      const to = write(out);
      run.sumRows(sizes.rows, sizes.columns, read(x), to);
      finish(out, to);
    },
    exp(x, out) {
      if (anyDouble(x, out)) return reference.exp(x, out);
      begin();
      const to = write(out);
      run.exp(x.length, read(x), to);
      finish(out, to);
    },
    relu(x, out) {
      if (anyDouble(x, out)) return reference.relu(x, out);
      begin();
      const to = write(out);
      run.relu(x.length, read(x), to);
      finish(out, to);
    },
    reluBackward(y, dy, dx) {
      if (anyDouble(y, dy, dx)) return reference.reluBackward(y, dy, dx);
      begin();
      const to = write(dx);
      run.reluBackward(y.length, read(y), read(dy), to);
      finish(dx, to);
    },

    softmax(sizes, x, out) {
      if (anyDouble(x, out)) return reference.softmax(sizes, x, out);
      begin();
      const to = write(out);
      run.softmax(sizes.rows, sizes.columns, read(x), to);
      finish(out, to);
    },
    softmaxBackward(sizes, y, dy, dx) {
      if (anyDouble(y, dy, dx)) return reference.softmaxBackward(sizes, y, dy, dx);
      begin();
      const to = write(dx);
      run.softmaxBackward(sizes.rows, sizes.columns, read(y), read(dy), to);
      finish(dx, to);
    },
    logSumExp(sizes, x, out) {
      if (anyDouble(x, out)) return reference.logSumExp(sizes, x, out);
      begin();
      const to = write(out);
      run.logSumExp(sizes.rows, sizes.columns, read(x), to);
      finish(out, to);
    },

    crossEntropy(sizes, logits, targets, loss, probabilities) {
      if (anyDouble(logits, targets, loss, probabilities)) {
        return reference.crossEntropy(sizes, logits, targets, loss, probabilities);
      }
      begin();
      const toLoss = write(loss);
      const to = write(probabilities);
      run.crossEntropy(sizes.rows, sizes.columns, read(logits), read(targets), toLoss, to);
      finish(loss, toLoss);
      finish(probabilities, to);
    },
    crossEntropyBackward(sizes, probabilities, targets, dLoss, dLogits) {
      if (anyDouble(probabilities, targets, dLoss, dLogits)) {
        return reference.crossEntropyBackward(sizes, probabilities, targets, dLoss, dLogits);
      }
      begin();
      const to = write(dLogits);
      run.crossEntropyBackward(sizes.rows, sizes.columns, read(probabilities), read(targets), read(dLoss), to);
      finish(dLogits, to);
    },

    norm(sizes, x, gain, bias, out, normalized, inverseRoot) {
      if (anyDouble(x, gain, bias, out, normalized, inverseRoot)) {
        return reference.norm(sizes, x, gain, bias, out, normalized, inverseRoot);
      }
      begin();
      const to = write(out);
      const toNormalized = write(normalized);
      const toInverse = write(inverseRoot);
      run.norm(
        sizes.rows, sizes.columns, sizes.epsilon, Number(sizes.centered), read(x), read(gain),
        bias === null ? 0 : read(bias), to, toNormalized, toInverse,
      );
      finish(out, to);
      finish(normalized, toNormalized);
      finish(inverseRoot, toInverse);
    },
    normBackward(sizes, dOut, normalized, inverseRoot, gain, dx, dGain, dBias) {
      if (anyDouble(dOut, normalized, inverseRoot, gain, dx, dGain, dBias)) {
        return reference.normBackward(sizes, dOut, normalized, inverseRoot, gain, dx, dGain, dBias);
      }
      begin();
      const to = write(dx);
      const toGain = write(dGain);
      const toBias = dBias === null ? 0 : write(dBias);
      run.normBackward(
        sizes.rows, sizes.columns, Number(sizes.centered), read(dOut), read(normalized), read(inverseRoot), read(gain),
        to, toGain, toBias,
      );
      finish(dx, to);
      finish(dGain, toGain);
      if (dBias !== null) finish(dBias, toBias);
    },

    attentionSpace,
    attention(sizes, queries, keys, values, mask, out, weights, space) {
      if (anyDouble(queries, keys, values, mask, out, weights)) {
        return reference.attention(sizes, queries, keys, values, mask, out, weights, space);
      }
      begin();
      const to = write(out);
      const toWeights = write(weights);
      const toSpace = write(space);
      run.attention(
        sizes.batch, sizes.heads, sizes.keyHeads, sizes.queries, sizes.keys, sizes.dKey, sizes.dValue, sizes.scale,
        Number(sizes.causal), sizes.mask.batch, sizes.mask.head, sizes.mask.query,
        read(queries), read(keys), read(values), mask === null ? 0 : read(mask), to, toWeights, toSpace,
      );
      finish(out, to);
      finish(weights, toWeights);
    },
    attentionBackward(sizes, queries, keys, values, weights, dOut, dQueries, dKeys, dValues, space) {
      if (anyDouble(queries, keys, values, weights, dOut, dQueries, dKeys, dValues)) {
        return reference.attentionBackward(
          sizes, queries, keys, values, weights, dOut, dQueries, dKeys, dValues, space,
        );
      }
      begin();
      const toQueries = write(dQueries);
      const toKeys = write(dKeys);
      const toValues = write(dValues);
      const toSpace = write(space);
      run.attentionBackward(
        sizes.batch, sizes.heads, sizes.keyHeads, sizes.queries, sizes.keys, sizes.dKey, sizes.dValue, sizes.scale,
        Number(sizes.causal), read(queries), read(keys), read(values), read(weights), read(dOut),
        toQueries, toKeys, toValues, toSpace,
      );
      finish(dQueries, toQueries);
      finish(dKeys, toKeys);
      finish(dValues, toValues);
    },

    embedding(sizes, table, indices, out) {
      if (anyDouble(table, indices, out)) return reference.embedding(sizes, table, indices, out);
      begin();
      const to = write(out);
      run.embedding(sizes.rows, sizes.columns, read(table), read(indices), to);
      finish(out, to);
    },
    embeddingBackward(sizes, indices, dOut, dTable) {
      if (anyDouble(indices, dOut, dTable)) {
        return reference.embeddingBackward(sizes, indices, dOut, dTable);
      }
      begin();
      const to = write(dTable);
      run.embeddingBackward(sizes.rows, sizes.columns, dTable.length, read(indices), read(dOut), to);
      finish(dTable, to);
    },

    adam(sizes, rate, corrections, g, p, m, v) {
      if (anyDouble(rate, corrections, g, p, m, v)) {
        return reference.adam(sizes, rate, corrections, g, p, m, v);
      }
      begin();
      const toP = read(p);
      const toM = read(m);
      const toV = read(v);
      run.adam(
        p.length, sizes.beta1, sizes.beta2, sizes.epsilon, read(rate), read(corrections), read(g), toP, toM, toV,
      );
      finish(p, toP);
      finish(m, toM);
      finish(v, toV);
    },
  };
}

/** Room for the packed matrices and the scores; assembly/attention.ts and attention-backward.ts say how they lie. */
function attentionSpace({ queries, keys, dKey, dValue }: AttentionSizes): number {
  const panelled = (length: number): number => Math.ceil(length / 8) * 8;
  const forward = panelled(keys) * (dKey + 32) + keys * panelled(dValue);
  const scores = queries * (panelled(keys) + 16);
  const backward = panelled(keys) * dValue + (keys + queries) * panelled(dKey) + queries * panelled(dValue) + scores;
  return Math.max(forward, backward);
}
