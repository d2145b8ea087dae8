import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttentionSizes } from "../../../src/compute/kernels/kernels.ts";
import type { FloatArray } from "../../../src/compute/tensor.ts";
import { engines, expectNear, inner, noise, slopes, type Engine } from "./engines.ts";
import * as formulas from "./formulas.ts";

/** Which axes of the mask exist besides the one over keys; the others have step 0. */
const maskAxes = fc.option(fc.record({ batch: fc.boolean(), head: fc.boolean(), query: fc.boolean() }));

const upTo = (max: number) => fc.integer({ min: 1, max });
const cases = (most: number) =>
  fc
    .record({
      batch: upTo(2), groups: upTo(3), keyHeads: upTo(2), queries: fc.nat(most), keys: fc.nat(most),
      dKey: upTo(most), dValue: upTo(most),
      scale: fc.constantFrom(0.25, 1), causal: fc.boolean(), mask: maskAxes, seed: fc.nat(),
    })
    .map(({ groups, mask, ...rest }) => {
      const heads = groups * rest.keyHeads;
      return { ...rest, heads, masked: mask !== null, mask: maskSteps(mask, heads, rest.queries, rest.keys) };
    });
type Case = ReturnType<typeof cases> extends fc.Arbitrary<infer C> ? C : never;

type MaskAxes = { batch: boolean; head: boolean; query: boolean } | null;

function maskSteps(axes: MaskAxes, heads: number, queries: number, keys: number): AttentionSizes["mask"] {
  const query = axes?.query ? keys : 0;
  const head = axes?.head ? keys * (axes.query ? queries : 1) : 0;
  const batch = axes?.batch ? keys * (axes.query ? queries : 1) * (axes.head ? heads : 1) : 0;
  return { batch, head, query };
}

interface Inputs {
  queries: FloatArray;
  keys: FloatArray;
  values: FloatArray;
  mask: FloatArray | null;
  dOut: FloatArray;
}

/** Runs the kernels of an engine on arrays of the right lengths. */
function layer({ kernels, array }: Engine) {
  const room = (length: number) => array(new Float64Array(length));
  return {
    /** Random inputs for these sizes; every other mask entry is closed, some rows wholly. */
    inputs(one: Case): Inputs {
      const next = noise(one.seed);
      const { batch, heads, keyHeads, queries, keys, dKey, dValue } = one;
      return {
        queries: array(next(batch * queries * heads * dKey)),
        keys: array(next(batch * keys * keyHeads * dKey)),
        values: array(next(batch * keys * keyHeads * dValue)),
        mask: one.masked ? array(next(batch * heads * queries * keys).map((entry) => (entry > 0 ? 1 : 0))) : null,
        dOut: array(next(batch * queries * heads * dValue)),
      };
    },
    forward(sizes: AttentionSizes, { queries, keys, values, mask }: Inputs) {
      const out = room(sizes.batch * sizes.queries * sizes.heads * sizes.dValue);
      const weights = room(sizes.batch * sizes.heads * sizes.queries * sizes.keys);
      const space = room(kernels.attentionSpace(sizes));
      kernels.attention(sizes, queries, keys, values, mask, out, weights, space);
      return { out, weights };
    },
    backward(sizes: AttentionSizes, { queries, keys, values, dOut }: Inputs, weights: FloatArray) {
      const [dQueries, dKeys, dValues] = [array(queries), array(keys), array(values)];
      const space = room(kernels.attentionSpace(sizes));
      kernels.attentionBackward(sizes, queries, keys, values, weights, dOut, dQueries, dKeys, dValues, space);
      return { dQueries, dKeys, dValues };
    },
  };
}

describe.each(engines)("attention of $name", (engine) => {
  const { array, tolerance } = engine;
  const { inputs, forward, backward } = layer(engine);
  const onCases = (most: number, numRuns: number, test: (one: Case) => void) =>
    fc.assert(fc.property(cases(most), test), { numRuns, seed: 1 });

  it("is softmax(Q Kᵀ scale) V, head by head, whatever is closed", () => {
    onCases(20, 80, (one) => {
      const given = inputs(one);
      const { out, weights } = forward(one, given);
      const expected = formulas.attention(one, given.queries, given.keys, given.values, given.mask);
      expectNear(weights, expected.weights, tolerance, 4);
      expectNear(out, expected.out, tolerance, 8);
    });
  });

  it("has the slopes that finite differences see", () => {
    onCases(5, 30, (one) => {
      const given = inputs(one);
      const { dQueries, dKeys, dValues } = backward(one, given, forward(one, given).weights);
      const loss = (moved: Partial<Record<keyof Inputs, Float64Array>>) => {
        const { queries, keys, values } = { ...given, ...moved };
        return inner(formulas.attention(one, queries, keys, values, given.mask).out, given.dOut);
      };
      const close = Math.max(tolerance, 1e-8);
      expectNear(dQueries, slopes((queries) => loss({ queries }), given.queries), close, 8);
      expectNear(dKeys, slopes((keys) => loss({ keys }), given.keys), close, 8);
      expectNear(dValues, slopes((values) => loss({ values }), given.values), close, 8);
    });
  });

  it("weights are rows that sum to 1, and 0 on closed keys; who sees nothing gets zeros", () => {
    onCases(20, 60, (one) => {
      const given = inputs(one);
      const { out, weights } = forward(one, given);
      formulas.rowsOf(weights, one.batch * one.heads * one.queries, one.keys).forEach((row, i) => {
        const open = row.map((_, j) => isOpen(one, given.mask, i, j));
        expect(row.filter((weight, j) => !open[j] && weight !== 0)).toEqual([]);
        const total = row.reduce((sum, weight) => sum + weight, 0);
        if (open.includes(true)) return expectNear([total], [1], tolerance, 2);
        expect([total, ...outputOf(one, out, i)]).toEqual(new Array(1 + one.dValue).fill(0));
      });
    });
  });

  it("what stands under a closed key does not matter", () => {
    onCases(20, 60, (one) => {
      const axes = { ...one, masked: true, mask: { batch: 0, head: 0, query: 0 } }; // the same keys closed for all
      const given = inputs(axes);
      const closed = Array.from({ length: one.keys }, (_, j) => given.mask![j] === 0);
      const replaced = (floats: FloatArray, width: number, by: number) =>
        array(floats.map((entry, i) => (closed[Math.floor(i / (one.keyHeads * width)) % one.keys] ? by : entry)));
      const values = replaced(given.values, one.dValue, -9);
      for (const key of [5, NaN]) {
        const other = { ...given, keys: replaced(given.keys, one.dKey, key), values };
        expect(forward(axes, other)).toEqual(forward(axes, given));
      }
    });
  });

  it("heads in another order give the same weights in that order", () => {
    onCases(20, 40, (one) => {
      const sizes = { ...one, keyHeads: one.heads, masked: false };
      const given = inputs(sizes);
      const reversed = (floats: FloatArray, width: number) => array(reverseHeads(floats, one.heads, width));
      const swapped = {
        ...given, queries: reversed(given.queries, one.dKey), keys: reversed(given.keys, one.dKey),
        values: reversed(given.values, one.dValue),
      };
      const { out, weights } = forward(sizes, given);
      const expected = { out: reversed(out, one.dValue), weights: reversed(weights, one.queries * one.keys) };
      expect(forward(sizes, swapped)).toEqual(expected);
    });
  });

  it("heads that share keys see what they would see in copies of them, and their gradients add up", () => {
    onCases(12, 40, (one) => {
      const given = inputs(one);
      const repeated = (floats: FloatArray, width: number) => array(repeatHeads(floats, one, width));
      const copies = { ...given, keys: repeated(given.keys, one.dKey), values: repeated(given.values, one.dValue) };
      const plain = { ...one, keyHeads: one.heads };
      const shared = forward(one, given);
      expect(shared).toEqual(forward(plain, copies));
      const gradients = backward(one, given, shared.weights);
      const perHead = backward(plain, copies, shared.weights);
      expectNear(gradients.dQueries, perHead.dQueries, 0);
      expectNear(gradients.dKeys, sumHeads(perHead.dKeys, one, one.dKey), tolerance, 8);
      expectNear(gradients.dValues, sumHeads(perHead.dValues, one, one.dValue), tolerance, 8);
    });
  });
});

/** Is key j open to the query of row i of all weights? */
function isOpen(
  { heads, queries, keys, causal, mask: steps }: Case, mask: FloatArray | null, row: number, j: number,
): boolean {
  const [example, head, i] = [Math.floor(row / queries / heads), Math.floor(row / queries) % heads, row % queries];
  if (causal && j > i + keys - queries) return false;
  return mask === null || mask[example * steps.batch + head * steps.head + i * steps.query + j] !== 0;
}

/** The output that belongs to row i of all weights. */
function outputOf({ heads, queries, dValue }: Case, out: FloatArray, row: number): number[] {
  const [example, head, i] = [Math.floor(row / queries / heads), Math.floor(row / queries) % heads, row % queries];
  const start = ((example * queries + i) * heads + head) * dValue;
  return Array.from(out.subarray(start, start + dValue));
}

/** [..., heads, width], each head's part in the place of its opposite. */
function reverseHeads(floats: FloatArray, heads: number, width: number): Float64Array {
  return Float64Array.from(floats, (_, i) => {
    const [outer, head] = [Math.floor(i / (heads * width)), Math.floor(i / width) % heads];
    return floats[(outer * heads + heads - 1 - head) * width + (i % width)]!;
  });
}

/** [..., keyHeads, width] -> [..., heads, width] */
function repeatHeads(floats: FloatArray, { heads, keyHeads }: Case, width: number): Float64Array {
  const length = (floats.length / keyHeads) * heads;
  return Float64Array.from({ length }, (_, i) => {
    const [outer, head] = [Math.floor(i / (heads * width)), Math.floor(i / width) % heads];
    return floats[(outer * keyHeads + Math.floor((head * keyHeads) / heads)) * width + (i % width)]!;
  });
}

/** [..., heads, width] -> [..., keyHeads, width]: the transpose of `repeatHeads`. */
function sumHeads(floats: FloatArray, { heads, keyHeads }: Case, width: number): Float64Array {
  const sums = new Float64Array((floats.length / heads) * keyHeads);
  floats.forEach((entry, i) => {
    const [outer, head] = [Math.floor(i / (heads * width)), Math.floor(i / width) % heads];
    sums[(outer * keyHeads + Math.floor((head * keyHeads) / heads)) * width + (i % width)]! += entry;
  });
  return sums;
}
