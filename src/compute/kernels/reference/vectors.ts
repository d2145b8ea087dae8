/** Products of vectors that lie within longer arrays. */
import type { FloatArray } from "../../tensor.ts";

/** <x, y> of x[from ...] and y[start ...]. */
export function dot(x: FloatArray, from: number, y: FloatArray, start: number, length: number): number {
  let sum = 0;
  for (let d = 0; d < length; d++) sum += x[from + d]! * y[start + d]!;
  return sum;
}

/** sums[to ...] += factor x[from ...] */
export function addScaled(
  factor: number, x: FloatArray, from: number, sums: Float64Array, to: number, length: number,
): void {
  for (let d = 0; d < length; d++) sums[to + d]! += factor * x[from + d]!;
}

/** out[to ...] = the first `length` sums: here, and only here, they are rounded. */
export function store(sums: Float64Array, out: FloatArray, to: number, length: number): void {
  for (let d = 0; d < length; d++) out[to + d] = sums[d]!;
}
