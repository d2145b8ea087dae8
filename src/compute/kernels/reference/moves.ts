/**
 * Numbers read and written in any order that strides can say: entry (i, j, ...) of an array lies at
 * start + i * strides[0] + j * strides[1] + ...; a stride of 0 repeats. Not kernels: the ops call them on any arrays.
 * The last axes are one run where the entries are evenly spaced across them, as in an array that is read as it lies.
 */
import type { Shape } from "../../shape.ts";
import type { FloatArray } from "../../tensor.ts";

type Strides = readonly number[];

/** out, filled in row-major order of `shape`, reads x at start + sum(index * stride). */
export function gather(x: FloatArray, start: number, strides: Strides, shape: Shape, out: FloatArray): void {
  const run = firstOfRun(shape, strides);
  const asItLies = run === 0 && strides.at(-1) === 1 && x.length === out.length;
  if (asItLies) out.set(x);
  else gatherAxis(x, start, strides, shape, run, lengthOfRun(shape, run), out, 0, 0);
}

/** The transpose of `gather`: adds x, read in row-major order of `shape`, to out at start + sum(index * stride). */
export function scatterAdd(x: FloatArray, shape: Shape, out: FloatArray, start: number, strides: Strides): void {
  const run = firstOfRun(shape, strides);
  scatterAxis(x, 0, strides, shape, run, lengthOfRun(shape, run), out, start, 0);
}

/** What `pairwise` can do; "greater" and "equal" give 1 where they hold, else 0. */
export type Operation = "add" | "subtract" | "multiply" | "divide" | "greater" | "equal";

/** out = a (operation) b, entry by entry in row-major order of `shape`. */
export function pairwise(
  operation: Operation, a: FloatArray, aStrides: Strides, b: FloatArray, bStrides: Strides,
  shape: Shape, out: FloatArray,
): void {
  const run = Math.max(firstOfRun(shape, aStrides), firstOfRun(shape, bStrides));
  pairAxis(operation, a, 0, aStrides, b, 0, bStrides, shape, run, lengthOfRun(shape, run), out, 0, 0);
}

/** out = f(x), entry by entry. */
export function each(f: (entry: number) => number, x: FloatArray, out: FloatArray): void {
  for (let i = 0; i < x.length; i++) out[i] = f(x[i]!);
}

/** The first of the axes that are one run. */
function firstOfRun(shape: Shape, strides: Strides): number {
  let axis = Math.max(0, shape.length - 1);
  while (axis > 0 && strides[axis - 1] === strides[axis]! * shape[axis]!) axis--;
  return axis;
}

function lengthOfRun(shape: Shape, run: number): number {
  let length = 1;
  for (let axis = run; axis < shape.length; axis++) length *= shape[axis]!;
  return length;
}

/** Fills the block below `axis`; returns where the next block goes. */
function gatherAxis(
  x: FloatArray, from: number, strides: Strides, shape: Shape, run: number, length: number,
  out: FloatArray, to: number, axis: number,
): number {
  if (axis === run) {
    const step = strides.at(-1) ?? 0;
    for (let i = 0, place = from; i < length; i++, place += step) out[to + i] = x[place]!;
    return to + length;
  }
  for (let i = 0, place = from; i < shape[axis]!; i++, place += strides[axis]!) {
    to = gatherAxis(x, place, strides, shape, run, length, out, to, axis + 1);
  }
  return to;
}

/** Adds the block below `axis`; returns where the next block of x begins. */
function scatterAxis(
  x: FloatArray, from: number, strides: Strides, shape: Shape, run: number, length: number,
  out: FloatArray, to: number, axis: number,
): number {
  if (axis === run) {
    const step = strides.at(-1) ?? 0;
    for (let i = 0, place = to; i < length; i++, place += step) out[place]! += x[from + i]!;
    return from + length;
  }
  for (let i = 0, place = to; i < shape[axis]!; i++, place += strides[axis]!) {
    from = scatterAxis(x, from, strides, shape, run, length, out, place, axis + 1);
  }
  return from;
}

/** Fills the block below `axis`; returns where the next block goes. */
function pairAxis(
  operation: Operation, a: FloatArray, aFrom: number, aStrides: Strides,
  b: FloatArray, bFrom: number, bStrides: Strides, shape: Shape, run: number, length: number,
  out: FloatArray, to: number, axis: number,
): number {
  if (axis === run) {
    pairRun(operation, a, aFrom, aStrides.at(-1) ?? 0, b, bFrom, bStrides.at(-1) ?? 0, out, to, to + length);
    return to + length;
  }
  for (let i = 0, p = aFrom, q = bFrom; i < shape[axis]!; i++, p += aStrides[axis]!, q += bStrides[axis]!) {
    to = pairAxis(operation, a, p, aStrides, b, q, bStrides, shape, run, length, out, to, axis + 1);
  }
  return to;
}

/** Fills out[to ... end]. A loop for each operation: a function called for every entry takes many times as long. */
function pairRun(
  operation: Operation, a: FloatArray, p: number, pStep: number, b: FloatArray, q: number, qStep: number,
  out: FloatArray, to: number, end: number,
): void {
  switch (operation) {
    case "add":
      for (; to < end; to++, p += pStep, q += qStep) out[to] = a[p]! + b[q]!;
      return;
    case "subtract":
      for (; to < end; to++, p += pStep, q += qStep) out[to] = a[p]! - b[q]!;
      return;
    case "multiply":
      for (; to < end; to++, p += pStep, q += qStep) out[to] = a[p]! * b[q]!;
      return;
    case "divide":
      for (; to < end; to++, p += pStep, q += qStep) out[to] = a[p]! / b[q]!;
      return;
    case "greater":
      for (; to < end; to++, p += pStep, q += qStep) out[to] = a[p]! > b[q]! ? 1 : 0;
      return;
    case "equal":
      for (; to < end; to++, p += pStep, q += qStep) out[to] = a[p]! === b[q]! ? 1 : 0;
  }
}
