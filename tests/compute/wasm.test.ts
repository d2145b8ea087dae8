/**
 * What the WebAssembly twin has of its own: blocks, panels and tails at sizes that cross them, two ways to bring
 * arrays, memory that ends where an array ends. That kernels do what they should at small sizes is tested in kernels/.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kernels } from "../../src/compute/kernels/kernels.ts";
import { reference } from "../../src/compute/kernels/reference/index.ts";
import { compile, createWasmKernels, type WasmBuild } from "../../src/compute/kernels/wasm.ts";
import type { FloatArray } from "../../src/compute/tensor.ts";
import { expectNear, noise } from "./kernels/engines.ts";
import * as formulas from "./kernels/formulas.ts";
import { everyKernel, results, spaceLength, type MakeArray } from "./wasm-calls.ts";

const builds = (["simd", "relaxed"] as const).filter((build) => compile(build) !== undefined);
const growing = (build: WasmBuild) => createWasmKernels(compile(build)!, 0, { growable: true });
const float32 = (numbers: ArrayLike<number>) => Float32Array.from(numbers);

/** Places arrays one after another from the start of a memory. */
function placing(memory: WebAssembly.Memory, firstFree: number): MakeArray {
  let next = firstFree;
  return (numbers) => {
    const made = new Float32Array(memory.buffer, next, numbers.length);
    made.set(numbers);
    next += made.byteLength;
    return made;
  };
}

/** The same, but the array number `chosen` ends where the memory does. */
function placingAtEnd(memory: WebAssembly.Memory, firstFree: number, chosen: number): MakeArray {
  const place = placing(memory, firstFree);
  let count = 0;
  return (numbers) => {
    if (count++ !== chosen) return place(numbers);
    const made = new Float32Array(memory.buffer, memory.buffer.byteLength - numbers.byteLength, numbers.length);
    made.set(numbers);
    return made;
  };
}

describe.each(builds)("kernels of the %s build", (build) => {
  const calls = Object.entries(everyKernel());

  it.each(calls)("%s gives the same bits in its memory and on copies, and nearly those of the reference", (_, call) => {
    const { kernels, memory, firstFree } = createWasmKernels(compile(build)!, 2 ** 18);
    const inside = results(call, kernels, placing(memory, firstFree));
    expect(results(call, growing(build).kernels, (numbers) => numbers.slice())).toEqual(inside);
    results(call, reference, (numbers) => Float64Array.from(numbers)).forEach((exact, i) => {
      expectNear(inside[i]!, exact, 2e-6, Math.max(...exact.map(Math.abs)));
    });
  });

  it.each(calls)("%s touches nothing behind the memory's end, whichever array ends there", (_, call) => {
    for (let chosen = 0; chosen < call.reads.length + call.writes.length; chosen++) {
      const { kernels, memory, firstFree } = createWasmKernels(compile(build)!, 2 ** 18);
      const expected = results(call, kernels, placing(memory, firstFree));
      expect(results(call, kernels, placingAtEnd(memory, firstFree, chosen))).toEqual(expected);
    }
  });

  it.each(calls)("%s is the reference's as soon as one array holds float64", (_, call) => {
    const { kernels } = growing(build);
    for (let chosen = 0; chosen < call.reads.length + call.writes.length; chosen++) {
      const mixed = () => {
        let count = 0;
        return (numbers: FloatArray) => (count++ === chosen ? Float64Array.from(numbers) : numbers.slice());
      };
      if (call.writes[chosen] === spaceLength) continue; // what stands there is nobody's result
      expect(results(call, kernels, mixed())).toEqual(results(call, reference, mixed()));
    }
  });

  it("multiplies matrices larger than its blocks, each of them turned or not", () => {
    const { kernels } = growing(build);
    const sizes = fc.record({
      rows: fc.constantFrom(1, 7, 8, 9, 130, 257), inner: fc.constantFrom(1, 5, 127, 130, 300, 513),
      columns: fc.constantFrom(1, 8, 9, 16, 17, 24, 31, 40), turnA: fc.boolean(), turnB: fc.boolean(),
      start: fc.constantFrom("zeros", "row", "whole"), seed: fc.nat(),
    });
    fc.assert(
      fc.property(sizes, ({ rows, inner, columns, turnA, turnB, start, seed }) => {
        const next = noise(seed);
        const [a, b] = [float32(next(rows * inner)), float32(next(inner * columns))];
        const begin = start === "zeros" ? null : float32(next(start === "row" ? columns : rows * columns));
        const steps = (height: number, width: number, turned: boolean) =>
          turned ? { batch: 0, row: 1, column: height } : { batch: 0, row: width, column: 1 };
        const given = { batch: 1, rows, inner, columns, a: steps(rows, inner, turnA), b: steps(inner, columns, turnB) };
        const out = new Float32Array(rows * columns).fill(NaN);
        kernels.matmul(given, a, b, begin, out);
        const { out: expected, magnitude } = formulas.matmul(given, a, b, begin);
        expectNear(out, expected, 2e-6, magnitude);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it("does not skip zeros of a matrix: 0 * NaN and 0 * Infinity are NaN", () => {
    const { kernels } = growing(build);
    const steps = { batch: 0, row: 3, column: 1 };
    const sizes = { batch: 1, rows: 3, inner: 3, columns: 3, a: steps, b: steps };
    for (const special of [NaN, Infinity]) {
      const out = new Float32Array(9);
      kernels.matmul(sizes, new Float32Array(9), float32([special, 1, 1, 1, 1, 1, 1, 1, 1]), null, out);
      expect(Array.from(out)).toEqual([NaN, 0, 0, NaN, 0, 0, NaN, 0, 0]);
      kernels.matmul(sizes, float32([special, 1, 1, 1, 1, 1, 1, 1, 1]), new Float32Array(9), null, out);
      expect(Array.from(out)).toEqual([NaN, NaN, NaN, 0, 0, 0, 0, 0, 0]);
    }
  });

  it("attends over several blocks of queries, few or many, and its gradients are the reference's", () => {
    const { kernels } = growing(build);
    const cases = fc.record({
      queries: fc.constantFrom(1, 2, 3, 15, 17, 33, 50), keys: fc.constantFrom(1, 4, 9, 16, 24, 25, 40, 57),
      keyHeads: fc.constantFrom(1, 2), groups: fc.constantFrom(1, 3), dKey: fc.constantFrom(1, 4, 7, 8, 12, 33),
      dValue: fc.constantFrom(1, 5, 8, 17), causal: fc.boolean(), masked: fc.boolean(), factor: fc.constantFrom(1, 30),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ queries, keys, keyHeads, groups, dKey, dValue, causal, masked, factor, seed }) => {
        const heads = keyHeads * groups;
        const mask = { batch: queries * keys, head: 0, query: keys };
        const sizes = { batch: 2, heads, keyHeads, queries, keys, dKey, dValue, scale: dKey ** -0.5, causal, mask };
        const next = noise(seed);
        const [q, k] = [next(2 * queries * heads * dKey).map((x) => factor * x), next(2 * keys * keyHeads * dKey)];
        const [v, dOut] = [next(2 * keys * keyHeads * dValue), next(2 * queries * heads * dValue)];
        const open = masked ? next(2 * queries * keys).map((x) => Number(x > 0)) : null;
        const attend = (engine: Kernels, array: MakeArray) => {
          const [Q, K, V, D] = [q, k, v, dOut].map(array) as [FloatArray, FloatArray, FloatArray, FloatArray];
          const [out, weights] = [D.slice(), array(new Float64Array(2 * heads * queries * keys))];
          const [dQ, dK, dV] = [Q.slice(), K.slice(), V.slice()];
          const space = array(new Float64Array(engine.attentionSpace(sizes)));
          engine.attention(sizes, Q, K, V, open && array(open), out, weights, space);
          engine.attentionBackward(sizes, Q, K, V, weights, D, dQ, dK, dV, space);
          return [out, weights, dQ, dK, dV];
        };
        const exact = attend(reference, (numbers) => Float64Array.from(float32(numbers)));
        attend(kernels, float32).forEach((got, i) => {
          expectNear(got, exact[i]!, 1e-5 * factor, Math.max(1, ...exact[i]!.map(Math.abs)));
        });
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("weighs scores that are all far below or above 0", () => {
    const { kernels } = growing(build);
    const steps = { batch: 0, head: 0, query: 0 };
    for (const [queries, factor] of [[1, 300], [1, -300], [5, 300], [5, -300]] as const) {
      const sizes = {
        batch: 1, heads: 1, keyHeads: 1, queries, keys: 3, dKey: 1, dValue: 1, scale: 1, causal: false, mask: steps,
      };
      const [out, weights] = [new Float32Array(queries), new Float32Array(3 * queries)];
      const space = new Float32Array(kernels.attentionSpace(sizes));
      const q = new Float32Array(queries).fill(factor);
      kernels.attention(sizes, q, float32([1, 1, 1]), float32([3, 6, 9]), null, out, weights, space);
      expectNear(weights, new Float32Array(3 * queries).fill(1 / 3), 1e-6);
      expectNear(out, new Float32Array(queries).fill(6), 1e-6, 6);
    }
  });

  it.each([255, 256, 257, 300, 512, 1001])("softmax of rows of %i numbers: closed, NaN, far from 0", (columns) => {
    const { kernels } = growing(build);
    const row = (change: (x: Float64Array) => void) => {
      const x = noise(columns)(columns);
      change(x);
      return Array.from(float32(x));
    };
    const table = [
      row(() => {}), row((x) => x.fill(-Infinity)), row((x) => x.fill(-Infinity, 3)),
      row((x) => (x[columns - 1] = NaN)), row((x) => (x[5] = Infinity)),
      row((x) => x.set([Infinity, NaN], columns - 4)),
      row((x) => x.forEach((entry, i) => (x[i] = entry - 1e4))),
      row((x) => x.forEach((entry, i) => (x[i] = 1e30 * entry))), row((x) => x.fill(-3e38)),
    ];
    const sizes = { rows: table.length, columns };
    const [y, total] = [new Float32Array(table.length * columns), new Float32Array(table.length)];
    kernels.softmax(sizes, float32(table.flat()), y);
    kernels.logSumExp(sizes, float32(table.flat()), total);
    expectNear(y, table.flatMap(formulas.softmax), 1e-6);
    const sums = table.map(formulas.logSumExp);
    expectNear(total, sums, 1e-6, sums.map((sum) => (Number.isFinite(sum) ? Math.abs(sum) : 1)));
  });

  it("e^x is right to 1.5e-7 wherever it is a normal number, 0 far below and Infinity far above", () => {
    const { kernels } = growing(build);
    const x = Float32Array.from({ length: 400_001 }, (_, i) => -87.3 + (i * 176) / 400_000);
    const y = x.slice();
    kernels.exp(x, y);
    const errors = y.map((entry, i) => Math.abs(entry / Math.exp(x[i]!) - 1));
    expect(errors.reduce((most, error) => Math.max(most, error), 0)).toBeLessThan(1.5e-7);
    const ends = float32([-Infinity, -1e9, -104, 0, 88.8, 1e9, Infinity, NaN]);
    kernels.exp(ends, ends);
    expect(Array.from(ends)).toEqual([0, 0, 0, 1, Infinity, Infinity, Infinity, NaN]);
  });

  it("grows for arrays from elsewhere, and keeps its size otherwise", () => {
    const { kernels, memory, firstFree } = growing(build);
    const before = memory.buffer.byteLength;
    const x = float32(noise(1)(100_000));
    const out = x.slice();
    kernels.relu(x, out);
    expect(memory.buffer.byteLength).toBeGreaterThanOrEqual(firstFree + 2 * x.byteLength);
    expect(memory.buffer.byteLength).toBeGreaterThan(before);
    expect(out).toEqual(x.map((entry) => Math.max(entry, 0)));
    const grown = memory.buffer.byteLength;
    kernels.relu(out, x);
    expect([x, memory.buffer.byteLength]).toEqual([out, grown]);
  });

  it("gives the caller as many bytes as were asked for", () => {
    for (const bytes of [0, 4, 65536, 1_000_000]) {
      const { memory, firstFree } = createWasmKernels(compile(build)!, bytes);
      expect(memory.buffer.byteLength).toBeGreaterThanOrEqual(firstFree + bytes);
    }
  });

  it("peak computes something that depends on every iteration, and a build is compiled once", () => {
    const { peak, memory } = growing(build);
    new Float32Array(memory.buffer).fill(1); // the numbers it begins with
    expect([peak(0), peak(1), peak(2)]).toEqual([12, 24, 36]);
    expect(compile(build)).toBe(compile(build));
  });
});

it("plain SIMD is there wherever this test runs", () => {
  expect(builds).toContain("simd");
});
