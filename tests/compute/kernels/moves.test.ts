import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { each, gather, pairwise, scatterAdd, type Operation } from "../../../src/compute/kernels/reference/moves.ts";
import { expectNear, inner, noise } from "./engines.ts";

/** All indices of a shape, in row-major order. */
function indicesOf(shape: readonly number[]): number[][] {
  const [length, ...rest] = shape;
  if (length === undefined) return [[]];
  return Array.from({ length }, (_, i) => indicesOf(rest).map((index) => [i, ...index])).flat();
}

function place(start: number, strides: readonly number[], index: readonly number[]): number {
  return start + index.reduce((sum, i, axis) => sum + i * strides[axis]!, 0);
}

/** Axes in row-major order or shuffled, some repeated by a stride of 0: what transposing and broadcasting make. */
const readings = fc
  .record({
    axes: fc.array(fc.record({ length: fc.nat(4), order: fc.nat(), repeated: fc.boolean() }), { maxLength: 4 }),
    shuffled: fc.boolean(), start: fc.nat(2), seed: fc.nat(),
  })
  .map(({ axes, shuffled, start, seed }) => {
    let step = 1;
    const strided = [...axes].reverse().map(({ length, order, repeated }) => {
      const stride = repeated ? 0 : step;
      if (!repeated) step *= length;
      return { length, order, stride };
    });
    const seen = shuffled ? strided.toSorted((one, other) => one.order - other.order) : strided.reverse();
    const [shape, strides] = [seen.map(({ length }) => length), seen.map(({ stride }) => stride)];
    return { shape, strides, start, room: start + step, size: shape.reduce((size, length) => size * length, 1), seed };
  });

const runs = { numRuns: 200, seed: 1 };

describe("moves", () => {
  it("gather reads x at start + sum(index * stride)", () => {
    fc.assert(
      fc.property(readings, ({ shape, strides, start, room, size, seed }) => {
        const [x, out] = [noise(seed)(room), new Float64Array(size).fill(NaN)];
        gather(x, start, strides, shape, out);
        expect(Array.from(out)).toEqual(indicesOf(shape).map((index) => x[place(start, strides, index)]));
      }),
      runs,
    );
  });

  it("scatterAdd is its transpose: <gather(x), y> = <x, scatterAdd(y)>, and adds to what is there", () => {
    fc.assert(
      fc.property(readings, ({ shape, strides, start, room, size, seed }) => {
        const next = noise(seed);
        const [x, y, before] = [next(room), next(size), next(room)];
        const [out, total] = [new Float64Array(size), before.slice()];
        gather(x, start, strides, shape, out);
        scatterAdd(y, shape, total, start, strides);
        expectNear([inner(x, total) - inner(x, before)], [inner(out, y)], 1e-12, 4 * (size + room));
      }),
      runs,
    );
  });

  const operations: [Operation, (p: number, q: number) => number][] = [
    ["add", (p, q) => p + q], ["subtract", (p, q) => p - q], ["multiply", (p, q) => p * q], ["divide", (p, q) => p / q],
    ["greater", (p, q) => Number(p > q)], ["equal", (p, q) => Number(p === q)],
  ];

  it.each(operations)("pairwise: %s, wherever both lie", (operation, formula) => {
    fc.assert(
      fc.property(readings, fc.nat(), ({ shape, strides, room, size, seed }, which) => {
        const next = (length: number) => noise(seed)(length).map(Math.round); // some are equal
        const inOrder = shape.map((_, axis) => shape.slice(axis + 1).reduce((step, length) => step * length, 1));
        const suffix = inOrder.map((stride, axis) => (axis < which % 4 ? 0 : stride));
        const [a, b, out] = [next(room), next(size), new Float64Array(size).fill(NaN)];
        pairwise(operation, a, strides, b, suffix, shape, out);
        const left = indicesOf(shape).map((index) => a[place(0, strides, index)]!);
        const right = indicesOf(shape).map((index) => b[place(0, suffix, index)]!);
        expect(Array.from(out)).toEqual(left.map((p, i) => formula(p, right[i]!)));
        pairwise(operation, b, suffix, a, strides, shape, out);
        expect(Array.from(out)).toEqual(right.map((p, i) => formula(p, left[i]!)));
      }),
      runs,
    );
  });

  it("each is f of every entry, in float32 too", () => {
    const out = new Float32Array(3);
    each((entry) => entry / 3, Float32Array.of(3, -6, NaN), out);
    expect(Array.from(out)).toEqual([1, -2, NaN]);
  });
});
