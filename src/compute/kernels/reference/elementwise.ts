/** Kernels that treat every entry alike, and the sum over rows that is the derivative of repeating one. */
import type { FloatArray } from "../../tensor.ts";
import type { RowSizes } from "../kernels.ts";
import { Scratch } from "./scratch.ts";

/** out_i = a_i + b_(i mod length of b) */
export function add(a: FloatArray, b: FloatArray, out: FloatArray): void {
  for (let i = 0, j = 0; i < a.length; i++, j++) {
    if (j === b.length) j = 0;
    out[i] = a[i]! + b[j]!;
  }
}

/** out_j = sum_i x_ij. x [rows, columns] -> out [columns] */
export function sumRows({ rows, columns }: RowSizes, x: FloatArray, out: FloatArray): void {
  const sums = columnSums.zeros(columns);
  for (let row = 0, place = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++, place++) sums[j]! += x[place]!;
  }
  for (let j = 0; j < columns; j++) out[j] = sums[j]!;
}

const columnSums = new Scratch();

/** out_i = e^(x_i) */
export function exp(x: FloatArray, out: FloatArray): void {
  for (let i = 0; i < x.length; i++) out[i] = Math.exp(x[i]!);
}

/** out_i = max(x_i, 0). Source: Nair & Hinton 2010, "Rectified linear units improve restricted Boltzmann machines". */
export function relu(x: FloatArray, out: FloatArray): void {
  for (let i = 0; i < x.length; i++) out[i] = Math.max(x[i]!, 0); // of NaN: NaN
}

/** The slope of relu is 1 where its output y is above 0, else 0. */
export function reluBackward(y: FloatArray, dy: FloatArray, dx: FloatArray): void {
  for (let i = 0; i < y.length; i++) dx[i] = y[i]! > 0 ? dy[i]! : 0;
}
