import type { FloatArray } from "../tensor.ts";
import type { Shape } from "../shape.ts";

/** A matrix inside flat data: entry (i, j) is at start + i * rowStep + j * columnStep. Swapped steps transpose it. */
export interface MatrixView {
  data: FloatArray;
  start: number;
  rowStep: number;
  columnStep: number;
}

/**
 * The hot loops under the ops, on flat row-major arrays. `reference.ts` is written to be read; a faster twin
 * implements the same interface and is chosen in `index.ts`, so no op knows which one it runs on.
 * Every kernel writes into `out`, which it may assume to be zeroed.
 */
export interface Kernels {
  /** out = a b, with a [rows, inner], b [inner, columns] and out [rows, columns] from out[start]. */
  matmul(
    a: MatrixView, b: MatrixView, out: FloatArray, start: number, rows: number, inner: number, columns: number,
  ): void;
  /** Softmax of each row of x [rows, columns]; a row of only -Infinity becomes zeros. */
  softmax(x: FloatArray, out: FloatArray, rows: number, columns: number): void;
  /** log(sum(exp(row))) of each row of x [rows, columns] into out [rows]. */
  logSumExp(x: FloatArray, out: FloatArray, rows: number, columns: number): void;
  /** out, filled in row-major order of `shape`, reads x at start + sum(index * stride). Stride 0 repeats. */
  gather(x: FloatArray, start: number, strides: readonly number[], shape: Shape, out: FloatArray): void;
  /** The transpose of `gather`: adds x, read in row-major order of `shape`, to out at start + sum(index * stride). */
  scatterAdd(x: FloatArray, shape: Shape, out: FloatArray, start: number, strides: readonly number[]): void;
}
