/** Ops that make one number out of many, and softmax, which weighs many against each other. */
import { divide, equal, exp, multiply, subtract, sumTo } from "./elementwise.ts";
import { launch } from "./launch.ts";
import { reshape, transpose } from "./arrange.ts";
import { checkAxis, showShape, sizeOf, type Shape } from "./shape.ts";
import type { RowSizes } from "./kernels/kernels.ts";
import { record } from "./tape.ts";
import { allocate, asTensor, Tensor, type FloatArray, type TensorLike } from "./tensor.ts";

export interface ReduceOptions {
  /** Which axis to reduce, or several; all of them unless said. -1 is the last. */
  axis?: number | readonly number[];
  /** Keep the reduced axis with length 1, so that the result broadcasts against the input. */
  keepDims?: boolean;
}

/** The sum over all entries, or along axes. An empty sum is 0. */
export function sum(x: TensorLike, options: ReduceOptions = {}): Tensor {
  const a = asTensor("sum", x);
  const total = sumTo(a, keptShape("sum", a.shape, options));
  return options.keepDims ? total : reshape(total, droppedShape("sum", a.shape, options)); // derivative: sumTo's
}

/** The arithmetic mean; of nothing it is NaN. */
export function mean(x: TensorLike, options: ReduceOptions = {}): Tensor {
  const a = asTensor("mean", x);
  const total = sum(a, options);
  return divide(total, a.size / total.size);
}

/** The largest entry; NaN if there is one. Where several are largest, the gradient is shared equally among them. */
export function max(x: TensorLike, options: { axis?: number; keepDims?: boolean } = {}): Tensor {
  const a = asTensor("max", x);
  if (a.size === 0) throw new RangeError(`max: expected at least one entry, got shape ${showShape(a.shape)}.`);
  const kept = keptShape("max", a.shape, options);
  const rows = options.axis === undefined ? reshape(a.detach(), [a.size]) : a.detach();
  const largest = reshape(eachRow("max", rows, options.axis, rowMax), kept);
  const winners = equal(a, largest);
  const share = divide(winners, sumTo(winners, kept));
  const result = record(largest, [[a, (g) => multiply(share, g)]]);
  return options.keepDims ? result : reshape(result, droppedShape("max", a.shape, options));
}

/** Where the largest entry along an axis stands (the first one, if several); no gradient. */
export function argmax(x: TensorLike, options: { axis?: number } = {}): Tensor {
  const a = asTensor("argmax", x).detach();
  const axis = checkAxis("argmax", options.axis ?? -1, a.shape);
  const places = eachRow("argmax", a, axis, (row) => row.indexOf(rowMax(row)));
  return reshape(places, droppedShape("argmax", a.shape, { axis }));
}

/**
 * softmax(x)_i = exp(x_i) / sum_j exp(x_j), along one axis; the largest entry is subtracted first, so that logits
 * of 1e4 do no harm. A row of only -Infinity (everything masked) gives zeros, where PyTorch gives NaN.
 */
export function softmax(x: TensorLike, options: { axis?: number } = {}): Tensor {
  return alongLastAxis("softmax", x, options.axis, (a) => {
    const sizes = rowsAndColumns(a.shape);
    const y = new Tensor(allocate(a.dtype, a.size), a.shape);
    launch([a], [y], (kernels, [from], [to]) => kernels.softmax(sizes, from!, to!));
    return record(y, [[a, (g) => softmaxBackward(y, g)]]);
  });
}

/** dL/dx = y * (dL/dy - <dL/dy, y>), row by row */
export function softmaxBackward(y: Tensor, gradient: Tensor): Tensor {
  const sizes = rowsAndColumns(y.shape);
  const dx = new Tensor(allocate(y.dtype, y.size), y.shape);
  launch([y, gradient], [dx], (kernels, [out, dy], [to]) => kernels.softmaxBackward(sizes, out!, dy!, to!));
  return dx;
}

/** log(sum_j exp(x_j)) along one axis, kept with length 1 on request; of an empty or fully masked row: -Infinity. */
export function logSumExp(x: TensorLike, options: { axis?: number; keepDims?: boolean } = {}): Tensor {
  const a = asTensor("logSumExp", x);
  const axis = checkAxis("logSumExp", options.axis ?? -1, a.shape);
  const kept = alongLastAxis("logSumExp", a, axis, (b) => {
    const sizes = rowsAndColumns(b.shape);
    const y = new Tensor(allocate(b.dtype, sizes.rows), [...b.shape.slice(0, -1), 1]);
    launch([b], [y], (kernels, [from], [to]) => kernels.logSumExp(sizes, from!, to!));
    return record(y, [[b, (g) => multiply(g, softmax(b))]]);
  });
  return options.keepDims ? kept : reshape(kept, droppedShape("logSumExp", a.shape, { axis }));
}

/** log(softmax(x)) without taking the logarithm of a tiny number. */
export function logSoftmax(x: TensorLike, options: { axis?: number } = {}): Tensor {
  return alongLastAxis("logSoftmax", x, options.axis, (a) => {
    const largest = eachRow("logSoftmax", a.detach(), -1, rowMax);
    const shifted = subtract(a.detach(), largest); // keeps the digits of large logits
    const y = subtract(shifted, logSumExp(shifted, { keepDims: true }));
    return record(y, [[a, (g) => subtract(g, multiply(exp(y), sum(g, { axis: -1, keepDims: true })))]]);
  });
}

/** Brings an axis to the end, applies f, and puts it back. */
function alongLastAxis(name: string, x: TensorLike, axis = -1, f: (x: Tensor) => Tensor): Tensor {
  const a = asTensor(name, x);
  const along = checkAxis(name, axis, a.shape);
  if (along === a.rank - 1) return f(a);
  return transpose(f(transpose(a, along, -1)), along, -1);
}

/** The last axis as columns, all others as rows. */
export function rowsAndColumns(shape: Shape): RowSizes {
  return { rows: sizeOf(shape.slice(0, -1)), columns: shape.at(-1)! };
}

/** One number from each row along an axis, which stays with length 1. */
function eachRow(name: string, x: Tensor, axis: number | undefined, f: (row: FloatArray) => number): Tensor {
  return alongLastAxis(name, x, axis, (a) => {
    const { rows, columns } = rowsAndColumns(a.shape);
    const out = new Tensor(allocate(a.dtype, rows), [...a.shape.slice(0, -1), 1]);
    launch([a], [out], (_, [from], [to]) => {
      for (let row = 0; row < rows; row++) to![row] = f(from!.subarray(row * columns, (row + 1) * columns));
    });
    return out;
  });
}

function rowMax(row: FloatArray): number {
  let largest = -Infinity;
  for (const entry of row) largest = Math.max(largest, entry);
  return largest;
}

function reducedAxes(name: string, shape: Shape, axis: ReduceOptions["axis"]): number[] {
  if (axis === undefined) return shape.map((_, i) => i);
  return (typeof axis === "number" ? [axis] : axis).map((one) => checkAxis(name, one, shape));
}

function keptShape(name: string, shape: Shape, { axis }: ReduceOptions): number[] {
  const reduced = reducedAxes(name, shape, axis);
  return shape.map((length, i) => (reduced.includes(i) ? 1 : length));
}

function droppedShape(name: string, shape: Shape, { axis }: ReduceOptions): number[] {
  const reduced = reducedAxes(name, shape, axis);
  return shape.filter((_, i) => !reduced.includes(i));
}
