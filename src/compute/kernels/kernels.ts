/**
 * The hot loops under the ops, on flat row-major arrays. `reference/` is written to be read; the WebAssembly twin
 * (wasm.ts) does the same faster; index.ts chooses, so no op knows which one it runs on.
 * Sizes come first, then the arrays that are read, then those that are written. Every kernel writes every entry of
 * what it writes: outputs may hold old numbers when it starts. No array that is written is one that is read, unless
 * a kernel says so. Class numbers and indices are whole numbers in float arrays, checked before they come here.
 */
import type { FloatArray } from "../tensor.ts";

/** Where a matrix lies in flat data: entry (i, j) of matrix number b is at b * batch + i * row + j * column. */
export interface MatrixSteps {
  batch: number;
  row: number;
  column: number;
}

export interface MatmulSizes {
  /** How many products are taken, one after another. */
  batch: number;
  rows: number;
  inner: number;
  columns: number;
  /** Swapped row and column steps read a matrix transposed; a batch step of 0 repeats one matrix. */
  a: MatrixSteps;
  b: MatrixSteps;
}

export interface RowSizes {
  rows: number;
  columns: number;
}

export interface NormSizes extends RowSizes {
  /** Added to the mean square before the root. */
  epsilon: number;
  /** True subtracts each row's mean first (layer norm), false does not (RMS norm). */
  centered: boolean;
}

/**
 * Attention of all heads in one pass. queries [batch, Tq, heads * dKey], keys [batch, Tk, keyHeads * dKey],
 * values [batch, Tk, keyHeads * dValue], out [batch, Tq, heads * dValue], weights [batch, heads, Tq, Tk].
 * Head i reads key head floor(i * keyHeads / heads): keyHeads < heads is grouped-query attention.
 */
export interface AttentionSizes {
  batch: number;
  heads: number;
  keyHeads: number;
  queries: number;
  keys: number;
  dKey: number;
  dValue: number;
  /** Factor on the scores. */
  scale: number;
  /** Query i sees keys 0 ... i + keys - queries only. */
  causal: boolean;
  /** Steps in the mask for one example, head and query further; its last axis has `keys` entries. 0 repeats. */
  mask: { batch: number; head: number; query: number };
}

export interface AdamSizes {
  beta1: number;
  beta2: number;
  epsilon: number;
}

export interface Kernels {
  /**
   * out [batch, rows, columns] = start + a b. `start` is null (zeros), one row [columns] given to every row (a bias),
   * or a whole [batch, rows, columns].
   */
  matmul(sizes: MatmulSizes, a: FloatArray, b: FloatArray, start: FloatArray | null, out: FloatArray): void;

  /** out = a + b; b is repeated as often as needed to cover a (its length divides that of a). */
  add(a: FloatArray, b: FloatArray, out: FloatArray): void;
  /** out [columns] = the sum over the rows of x [rows, columns]. */
  sumRows(sizes: RowSizes, x: FloatArray, out: FloatArray): void;
  /** out = e^x */
  exp(x: FloatArray, out: FloatArray): void;
  /** out = max(x, 0); NaN stays NaN. */
  relu(x: FloatArray, out: FloatArray): void;
  /** dx = dy where y > 0, else 0. */
  reluBackward(y: FloatArray, dy: FloatArray, dx: FloatArray): void;

  /** Softmax of each row; a row of only -Infinity becomes zeros; a row with NaN or +Infinity becomes NaN. */
  softmax(sizes: RowSizes, x: FloatArray, out: FloatArray): void;
  /** dx = y (dy - <dy, y>) for each row. */
  softmaxBackward(sizes: RowSizes, y: FloatArray, dy: FloatArray, dx: FloatArray): void;
  /** out [rows] = log(sum(exp(row))); -Infinity for an empty row or one of only -Infinity. */
  logSumExp(sizes: RowSizes, x: FloatArray, out: FloatArray): void;

  /** loss [1] = mean over rows of -log(probabilities[target]); probabilities [rows, columns] = softmax(logits). */
  crossEntropy(
    sizes: RowSizes, logits: FloatArray, targets: FloatArray, loss: FloatArray, probabilities: FloatArray,
  ): void;
  /** dLogits = (probabilities - oneHot(targets)) * dLoss[0] / rows. */
  crossEntropyBackward(
    sizes: RowSizes, probabilities: FloatArray, targets: FloatArray, dLoss: FloatArray, dLogits: FloatArray,
  ): void;

  /**
   * Each row of x [rows, columns], less its mean if `centered`, divided by the root of its mean square: `normalized`,
   * with that divisor's inverse in inverseRoot [rows]; out = normalized * gain + bias (bias null: none).
   */
  norm(
    sizes: NormSizes, x: FloatArray, gain: FloatArray, bias: FloatArray | null,
    out: FloatArray, normalized: FloatArray, inverseRoot: FloatArray,
  ): void;
  /** The gradients by x, gain [columns] and bias [columns] (null: none). */
  normBackward(
    sizes: NormSizes, dOut: FloatArray, normalized: FloatArray, inverseRoot: FloatArray, gain: FloatArray,
    dx: FloatArray, dGain: FloatArray, dBias: FloatArray | null,
  ): void;

  /** How many numbers of working space `attention` and `attentionBackward` want in `space`. */
  attentionSpace(sizes: AttentionSizes): number;
  /**
   * softmax(queries keysᵀ scale) values, head by head. mask: 0 closes a key (null: all open). A query that sees
   * nothing gets weights 0 and output 0.
   */
  attention(
    sizes: AttentionSizes, queries: FloatArray, keys: FloatArray, values: FloatArray, mask: FloatArray | null,
    out: FloatArray, weights: FloatArray, space: FloatArray,
  ): void;
  /** The gradients by queries, keys and values from the one by out, with the weights of the forward pass. */
  attentionBackward(
    sizes: AttentionSizes, queries: FloatArray, keys: FloatArray, values: FloatArray, weights: FloatArray,
    dOut: FloatArray, dQueries: FloatArray, dKeys: FloatArray, dValues: FloatArray, space: FloatArray,
  ): void;

  /** out [rows, columns]: row i is row indices[i] of the table. */
  embedding(sizes: RowSizes, table: FloatArray, indices: FloatArray, out: FloatArray): void;
  /** dTable: zeros, and row indices[i] of it gets row i of dOut added. */
  embeddingBackward(sizes: RowSizes, indices: FloatArray, dOut: FloatArray, dTable: FloatArray): void;

  /**
   * One step of Adam, in place. rate [1]; corrections [2] = 1 - beta1^t and 1 - beta2^t (kept so, as 1 - 0.999 loses
   * digits in float32); the moments and p are read and written:
   * m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g²,
   * p -= rate * (m / corrections[0]) / (sqrt(v / corrections[1]) + epsilon).
   */
  adam(
    sizes: AdamSizes, rate: FloatArray, corrections: FloatArray, g: FloatArray,
    p: FloatArray, m: FloatArray, v: FloatArray,
  ): void;
}
