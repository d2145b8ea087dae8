import type { FloatArray } from "../../tensor.ts";
import type { RowSizes } from "../kernels.ts";

/** softmax(x)_i = exp(x_i) / sum_j exp(x_j), for each row. x [rows, columns] -> out [rows, columns] */
export function softmax({ rows, columns }: RowSizes, x: FloatArray, out: FloatArray): void {
  for (let row = 0; row < rows; row++) softmaxRow(x, row * columns, out, row * columns, columns);
}

/**
 * One row, x[from ...] -> out[to ...]. Subtracting the largest entry changes no quotient and keeps exp from
 * overflowing. Where everything is -Infinity there is nothing to attend to: zeros.
 */
export function softmaxRow(x: FloatArray, from: number, out: FloatArray, to: number, length: number): void {
  const largest = rowMax(x, from, length);
  if (largest === -Infinity) {
    out.fill(0, to, to + length);
    return;
  }
  let total = 0;
  for (let i = 0; i < length; i++) total += out[to + i] = Math.exp(x[from + i]! - largest);
  for (let i = 0; i < length; i++) out[to + i]! /= total;
}

/**
 * From y = softmax(x) and dy, the gradient by y: dy_i / dx_j = y_i (1[i = j] - y_j), so dx = y (dy - <dy, y>), row by
 * row. All of them [rows, columns].
 */
export function softmaxBackward({ rows, columns }: RowSizes, y: FloatArray, dy: FloatArray, dx: FloatArray): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let mean = 0; // <dy, y>: the mean of dy, each entry weighted by y
    for (let i = start; i < start + columns; i++) mean += dy[i]! * y[i]!;
    for (let i = start; i < start + columns; i++) dx[i] = y[i]! * (dy[i]! - mean);
  }
}

/** log(sum_j exp(x_j)) for each row. x [rows, columns] -> out [rows] */
export function logSumExp({ rows, columns }: RowSizes, x: FloatArray, out: FloatArray): void {
  for (let row = 0; row < rows; row++) out[row] = logSumExpRow(x, row * columns, columns);
}

/** Of one row, x[start ...]; an infinite largest entry is the answer itself. */
export function logSumExpRow(x: FloatArray, start: number, length: number): number {
  const largest = rowMax(x, start, length);
  if (!Number.isFinite(largest)) return largest;
  let total = 0;
  for (let i = start; i < start + length; i++) total += Math.exp(x[i]! - largest);
  return largest + Math.log(total);
}

/** The largest entry; NaN if there is one; -Infinity for an empty row. */
function rowMax(x: FloatArray, start: number, length: number): number {
  let largest = -Infinity;
  for (let i = start; i < start + length; i++) largest = Math.max(largest, x[i]!);
  return largest;
}
