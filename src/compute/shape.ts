/** Shapes, axes and broadcasting: the bookkeeping under every op. All functions here are pure. */

/** Sizes of the axes, outermost first; `[]` is a single number. */
export type Shape = readonly number[];

/** `[2, 3]` as it is printed in messages. */
export function showShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

/** How many numbers a tensor of this shape holds; `[]` holds one, a zero anywhere holds none. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, length) => size * length, 1);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

/** Does `shape` end with `end` (which may have leading ones)? Then broadcasting repeats it as a whole. */
export function isSuffix(end: Shape, shape: Shape): boolean {
  const first = end.findIndex((length) => length !== 1);
  const core = first === -1 ? [] : end.slice(first);
  return end.length <= shape.length && sameShape(core, shape.slice(shape.length - core.length));
}

/** Steps in the flat data from one entry to the next along each axis (row-major order). */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/** Axis counted from the front: -1 is the last one. Throws where the tensor has no such axis. */
export function checkAxis(name: string, axis: number, shape: Shape): number {
  const rank = shape.length;
  const counted = axis < 0 ? axis + rank : axis;
  if (Number.isInteger(axis) && counted >= 0 && counted < rank) return counted;
  const range = rank === 0 ? "a single number has no axes" : `use ${-rank} to ${rank - 1}`;
  throw new RangeError(`${name}: axis must exist in shape ${showShape(shape)}, got axis=${axis}; ${range}.`);
}

/**
 * The shape of an op on two tensors, by NumPy's rule: align at the last axis; lengths must be equal, or one of them 1.
 *
 *     broadcastShapes("add", [4, 1, 3], [2, 3])  // [4, 2, 3]
 */
export function broadcastShapes(name: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left === right || right === 1) return left;
    if (left === 1) return right;
    throw new RangeError(
      `${name}: shapes must broadcast (equal lengths, or 1, counted from the last axis), ` +
        `got ${showShape(a)} and ${showShape(b)}; reshape or transpose one of them.`,
    );
  });
}

/** Strides that read a tensor of shape `from` as if it had the shape `to`: a repeated axis has stride 0. */
export function broadcastStrides(from: Shape, to: Shape): number[] {
  const strides = stridesOf(from);
  const missing = to.length - from.length;
  return to.map((_, axis) => (axis < missing || from[axis - missing] === 1 ? 0 : strides[axis - missing]!));
}

/** Fills in one length given as -1, and checks that the numbers fit. */
export function resolveShape(name: string, wanted: Shape, size: number): Shape {
  const known = sizeOf(wanted.filter((length) => length !== -1));
  const open = wanted.filter((length) => length === -1).length;
  const shape = open === 1 && known > 0 ? wanted.map((length) => (length === -1 ? size / known : length)) : wanted;
  const valid = shape.every((length) => Number.isInteger(length) && length >= 0);
  if (valid && sizeOf(shape) === size) return shape;
  throw new RangeError(
    `${name}: the new shape must hold the same ${size} numbers, got ${showShape(wanted)}; ` +
      `its lengths must multiply to ${size}, and at most one may be -1.`,
  );
}
