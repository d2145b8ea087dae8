/** The kernels in plain TypeScript. Sums run in a fixed order, so the same input gives the same bits. */
import type { Shape } from "../shape.ts";
import type { FloatArray } from "../tensor.ts";
import type { Kernels, MatrixView } from "./kernels.ts";

export const reference: Kernels = {
  // Zeros of a (one-hot tokens, masked weights) cost nothing, unless b holds NaN or Infinity: 0 * NaN must stay NaN.
  matmul(a, b, out, start, rows, inner, columns) {
    const terms = termsFor(inner);
    let finite: boolean | undefined; // is b? Asked when the first zero comes
    for (let row = 0; row < rows; row++) {
      let count = 0;
      for (let k = 0; k < inner; k++) {
        const factor = a.data[a.start + row * a.rowStep + k * a.columnStep]!;
        if (factor === 0 && (finite ??= allFinite(b, inner, columns))) continue;
        terms.factors[count] = factor;
        terms.places[count++] = b.start + k * b.rowStep;
      }
      sumRows(terms, count, b.data, b.columnStep, out, start + row * columns, columns);
    }
  },

  softmax(x, out, rows, columns) {
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      const largest = rowMax(x, start, columns);
      if (largest === -Infinity) continue; // nothing may be attended: zeros
      let total = 0;
      for (let i = start; i < start + columns; i++) total += out[i] = Math.exp(x[i]! - largest);
      for (let i = start; i < start + columns; i++) out[i]! /= total;
    }
  },

  logSumExp(x, out, rows, columns) {
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      const largest = rowMax(x, start, columns);
      let total = 0;
      for (let i = start; i < start + columns; i++) total += Math.exp(x[i]! - largest);
      out[row] = Number.isFinite(largest) ? largest + Math.log(total) : largest;
    }
  },

  gather(x, start, strides, shape, out) {
    gatherAxis(x, start, strides, shape, out, 0, 0);
  },

  scatterAdd(x, shape, out, start, strides) {
    scatterAxis(x, 0, shape, out, start, strides, 0);
  },
};

/** Which rows of b a row of a weighs, and by how much. */
interface Terms {
  factors: Float64Array;
  places: Int32Array;
}

let scratch: Terms = { factors: new Float64Array(256), places: new Int32Array(256) };

function termsFor(count: number): Terms {
  if (count > scratch.places.length) scratch = { factors: new Float64Array(count), places: new Int32Array(count) };
  return scratch;
}

/**
 * out[start ...] = the weighted sum of rows of b, four columns at a time, in float64 and rounded once. The last four
 * may overlap the four before: computing a column twice costs less than a loop for the columns that are left over.
 */
function sumRows(
  terms: Terms, count: number, b: FloatArray, step: number, out: FloatArray, start: number, columns: number,
): void {
  if (columns < 4) return sumRowsSingly(terms, count, b, step, out, start, columns);
  const { factors, places } = terms;
  for (let next = 0; next < columns; next += 4) {
    const column = Math.min(next, columns - 4);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < count; i++) {
      const factor = factors[i]!;
      const place = places[i]! + column * step;
      first += factor * b[place]!;
      second += factor * b[place + step]!;
      third += factor * b[place + 2 * step]!;
      fourth += factor * b[place + 3 * step]!;
    }
    out[start + column] = first;
    out[start + column + 1] = second;
    out[start + column + 2] = third;
    out[start + column + 3] = fourth;
  }
}

function sumRowsSingly(
  terms: Terms, count: number, b: FloatArray, step: number, out: FloatArray, start: number, columns: number,
): void {
  for (let column = 0; column < columns; column++) {
    let total = 0;
    for (let i = 0; i < count; i++) total += terms.factors[i]! * b[terms.places[i]! + column * step]!;
    out[start + column] = total;
  }
}

/** The largest entry; NaN if there is one; -Infinity for an empty row. Subtracting it keeps exp from overflowing. */
function rowMax(x: FloatArray, start: number, columns: number): number {
  let largest = -Infinity;
  for (let i = start; i < start + columns; i++) {
    const entry = x[i]!;
    if (!(entry <= largest)) largest = entry;
    if (Number.isNaN(entry)) return NaN;
  }
  return largest;
}

function allFinite({ data, start, rowStep, columnStep }: MatrixView, rows: number, columns: number): boolean {
  let zero = 0; // becomes NaN as soon as one entry is NaN or infinite
  for (let row = 0; row < rows; row++) {
    const place = start + row * rowStep;
    for (let column = 0; column < columns; column++) zero += data[place + column * columnStep]! * 0;
  }
  return zero === 0;
}

/** Copies the block below `axis`; returns where the next block goes. */
function gatherAxis(
  x: FloatArray, from: number, strides: readonly number[], shape: Shape, out: FloatArray, to: number, axis: number,
): number {
  if (axis === shape.length) {
    out[to] = x[from]!;
    return to + 1;
  }
  const length = shape[axis]!;
  const stride = strides[axis]!;
  if (axis === shape.length - 1) {
    for (let i = 0; i < length; i++) out[to + i] = x[from + i * stride]!;
    return to + length;
  }
  for (let i = 0; i < length; i++) to = gatherAxis(x, from + i * stride, strides, shape, out, to, axis + 1);
  return to;
}

/** Adds the block below `axis`; returns where the next block of x begins. */
function scatterAxis(
  x: FloatArray, from: number, shape: Shape, out: FloatArray, to: number, strides: readonly number[], axis: number,
): number {
  if (axis === shape.length) {
    out[to]! += x[from]!;
    return from + 1;
  }
  const length = shape[axis]!;
  const stride = strides[axis]!;
  if (axis === shape.length - 1) {
    for (let i = 0; i < length; i++) out[to + i * stride]! += x[from + i]!;
    return from + length;
  }
  for (let i = 0; i < length; i++) from = scatterAxis(x, from, shape, out, to + i * stride, strides, axis + 1);
  return from;
}
