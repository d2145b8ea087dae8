/** Ops that move numbers without changing them. The derivative of a move is the move back. */
import { checkAxis, resolveShape, sameShape, showShape, sizeOf, stridesOf, type Shape } from "./shape.ts";
import { gather, scatterAdd } from "./kernels/reference/moves.ts";
import { launch } from "./launch.ts";
import { record } from "./tape.ts";
import { allocate, asTensor, asTensors, checkedIndices, checkIndex, Tensor, type TensorLike } from "./tensor.ts";

/** The same numbers in the same order under another shape; one length may be -1: "whatever is left". */
export function reshape(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor("reshape", x);
  return record(new Tensor(a.storage, resolveShape("reshape", shape, a.size)), [[a, (g) => reshape(g, a.shape)]]);
}

/** Swaps two axes, by default the last two. [..., m, n] -> [..., n, m] */
export function transpose(x: TensorLike, axis1 = -2, axis2 = -1): Tensor {
  const a = asTensor("transpose", x);
  const [first, second] = [checkAxis("transpose", axis1, a.shape), checkAxis("transpose", axis2, a.shape)];
  const shape = swap(a.shape, first, second);
  const strides = swap(stridesOf(a.shape), first, second);
  return record(read(a, 0, strides, shape), [[a, (g) => transpose(g, first, second)]]);
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
  const part = read(a, start * strides[along]!, strides, shape);
  return record(part, [[a, (g) => pad(g, along, start, length)]]);
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
  for (const part of inputs) checkSameBut(along, inputs[0]!.shape, part.shape);
  const joined = place(inputs, starts, along, shape);
  const pull = (i: number) => (g: Tensor) => slice(g, along, starts[i]!, starts[i]! + lengths[i]!);
  return record(joined, inputs.map((part, i) => [part, pull(i)]));
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
  if (rows.rank !== 2) {
    throw new RangeError(`embedding: the table must have shape [entries, dModel], got ${showShape(rows.shape)}.`);
  }
  const [entries, dModel] = rows.shape as [number, number];
  const chosen = checkedIndices("embedding", indices, entries);
  const sizes = { rows: chosen.size, columns: dModel };
  const out = new Tensor(allocate(rows.dtype, chosen.size * dModel), [...chosen.shape, dModel]);
  launch([rows, chosen], [out], (kernels, [from, places], [to]) => kernels.embedding(sizes, from!, places!, to!));
  return record(out, [[rows, (g) => embeddingBackward(rows, chosen, g)]]);
}

function embeddingBackward(table: Tensor, chosen: Tensor, gradient: Tensor): Tensor {
  const sizes = { rows: chosen.size, columns: table.shape[1]! };
  const out = new Tensor(allocate(table.dtype, table.size), table.shape);
  launch([chosen, gradient], [out], (kernels, [places, g], [to]) => {
    kernels.embeddingBackward(sizes, places!, g!, to!);
  });
  return out;
}

/** The transpose of `slice`: x at `from` along the axis, zeros around it up to `length`. */
function pad(x: Tensor, axis: number, from: number, length: number): Tensor {
  const padded = place([x], [from], axis, replace(x.shape, axis, length));
  return record(padded, [[x, (g) => slice(g, axis, from, from + x.shape[axis]!)]]);
}

/** x read in another order: `gather` as a step. */
function read(x: Tensor, start: number, strides: readonly number[], shape: Shape): Tensor {
  const out = new Tensor(allocate(x.dtype, sizeOf(shape)), shape);
  launch([x], [out], (_, [from], [to]) => gather(from!, start, strides, shape, to!));
  return out;
}

/** Tensors put at their starts along an axis of a block of zeros. */
function place(parts: readonly Tensor[], starts: readonly number[], axis: number, shape: Shape): Tensor {
  const strides = stridesOf(shape);
  const out = new Tensor(allocate(parts[0]!.dtype, sizeOf(shape)), shape);
  launch(parts, [out], (_, sources, [to]) => {
    to!.fill(0);
    for (let i = 0; i < parts.length; i++) {
      scatterAdd(sources[i]!, parts[i]!.shape, to!, starts[i]! * strides[axis]!, strides);
    }
  });
  return out;
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
