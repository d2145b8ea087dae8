/** Ops that move numbers without changing them. The derivative of a move is the move back. */
import { checkAxis, resolveShape, sameShape, showShape, sizeOf, stridesOf, type Shape } from "./shape.ts";
import { kernels } from "./kernels/index.ts";
import { record } from "./tape.ts";
import { allocate, asTensor, asTensors, checkIndex, Tensor, type TensorLike } from "./tensor.ts";

/** The same numbers in the same order under another shape; one length may be -1: "whatever is left". */
export function reshape(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor("reshape", x);
  return record(new Tensor(a.data, resolveShape("reshape", shape, a.size)), [[a, (g) => reshape(g, a.shape)]]);
}

/** Swaps two axes, by default the last two. [..., m, n] -> [..., n, m] */
export function transpose(x: TensorLike, axis1 = -2, axis2 = -1): Tensor {
  const a = asTensor("transpose", x);
  const [first, second] = [checkAxis("transpose", axis1, a.shape), checkAxis("transpose", axis2, a.shape)];
  const shape = swap(a.shape, first, second);
  const out = allocate(a.dtype, a.size);
  kernels.gather(a.data, 0, swap(stridesOf(a.shape), first, second), shape, out);
  return record(new Tensor(out, shape), [[a, (g) => transpose(g, first, second)]]);
}

/** Entries `from` up to, not including, `to` along one axis. Negative ends count from the end. */
export function slice(x: TensorLike, axis: number, from: number, to?: number): Tensor {
  const a = asTensor("slice", x);
  const along = checkAxis("slice", axis, a.shape);
  const length = a.shape[along]!;
  const [start, end] = [from, to ?? length].map((at) => (at < 0 ? at + length : at)) as [number, number];
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length)) {
    throw new RangeError(
      `slice: expected 0 <= from <= to <= ${length} along axis ${axis} of ${showShape(a.shape)}, ` +
        `got from=${from}, to=${to ?? length}.`,
    );
  }
  const shape = replace(a.shape, along, end - start);
  const strides = stridesOf(a.shape);
  const out = allocate(a.dtype, sizeOf(shape));
  kernels.gather(a.data, start * strides[along]!, strides, shape, out);
  return record(new Tensor(out, shape), [[a, (g) => pad(g, along, start, length)]]);
}

/** One entry along an axis, which then disappears: `select(weights, 0, head)`. [..., n, ...] -> [..., ...] */
export function select(x: TensorLike, axis: number, index: number): Tensor {
  const a = asTensor("select", x);
  const along = checkAxis("select", axis, a.shape);
  const at = checkIndex("select", index, a.shape[along]!);
  return reshape(slice(a, along, at, at + 1), a.shape.filter((_, i) => i !== along));
}

/** Joins tensors along an axis they already have; all other lengths must agree. */
export function concatenate(parts: readonly TensorLike[], axis = 0): Tensor {
  if (parts.length === 0) throw new RangeError("concatenate: expected at least one tensor, got none.");
  const inputs = asTensors("concatenate", ...parts);
  const along = checkAxis("concatenate", axis, inputs[0]!.shape);
  const lengths = inputs.map((part) => part.shape[along]!);
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
  const shape = replace(inputs[0]!.shape, along, lengths.reduce((sum, length) => sum + length, 0));
  const out = allocate(inputs[0]!.dtype, sizeOf(shape));
  const strides = stridesOf(shape);
  inputs.forEach((part, i) => {
    checkSameBut(along, inputs[0]!.shape, part.shape);
    kernels.scatterAdd(part.data, part.shape, out, starts[i]! * strides[along]!, strides);
  });
  const pull = (i: number) => (g: Tensor) => slice(g, along, starts[i]!, starts[i]! + lengths[i]!);
  return record(new Tensor(out, shape), inputs.map((part, i) => [part, pull(i)]));
}

/** Joins tensors of one shape along a new axis. */
export function stack(parts: readonly TensorLike[], axis = 0): Tensor {
  const inputs = asTensors("stack", ...parts);
  const shape = inputs[0]?.shape ?? [];
  const along = checkAxis("stack", axis, [1, ...shape]);
  return concatenate(inputs.map((part) => reshape(part, insert(part.shape, along, 1))), along);
}

/** Rows of a table by number. table [V, d], indices [...] -> [..., d]. Gradients of a row used twice add up. */
export function embedding(table: TensorLike, indices: TensorLike): Tensor {
  const rows = asTensor("embedding", table);
  const chosen = asTensor("embedding", indices);
  if (rows.rank !== 2) {
    throw new RangeError(`embedding: the table must have shape [entries, dModel], got ${showShape(rows.shape)}.`);
  }
  const [entries, dModel] = rows.shape as [number, number];
  const places = Array.from(chosen.data, (index) => checkIndex("embedding", index, entries) * dModel);
  const out = allocate(rows.dtype, places.length * dModel);
  places.forEach((place, i) => out.set(rows.data.subarray(place, place + dModel), i * dModel));
  return record(new Tensor(out, [...chosen.shape, dModel]), [[rows, (g) => scatterRows(g, places, rows)]]);
}

function scatterRows(gradient: Tensor, places: readonly number[], table: Tensor): Tensor {
  const out = allocate(table.dtype, table.size);
  const dModel = table.shape[1]!;
  places.forEach((place, i) => {
    for (let j = 0; j < dModel; j++) out[place + j]! += gradient.data[i * dModel + j]!;
  });
  return new Tensor(out, table.shape);
}

/** The transpose of `slice`: x at `from` along the axis, zeros around it up to `length`. */
function pad(x: Tensor, axis: number, from: number, length: number): Tensor {
  const shape = replace(x.shape, axis, length);
  const strides = stridesOf(shape);
  const out = allocate(x.dtype, sizeOf(shape));
  kernels.scatterAdd(x.data, x.shape, out, from * strides[axis]!, strides);
  return record(new Tensor(out, shape), [[x, (g) => slice(g, axis, from, from + x.shape[axis]!)]]);
}

function checkSameBut(axis: number, expected: Shape, got: Shape): void {
  if (got.length === expected.length && sameShape(replace(got, axis, 0), replace(expected, axis, 0))) return;
  throw new RangeError(
    `concatenate: shapes must agree except along axis ${axis}, got ${showShape(expected)} and ${showShape(got)}.`,
  );
}

function replace(shape: Shape, axis: number, length: number): number[] {
  return shape.map((old, i) => (i === axis ? length : old));
}

function insert(shape: Shape, axis: number, length: number): number[] {
  return [...shape.slice(0, axis), length, ...shape.slice(axis)];
}

function swap(list: readonly number[], first: number, second: number): number[] {
  return list.map((entry, i) => (i === first ? list[second]! : i === second ? list[first]! : entry));
}
