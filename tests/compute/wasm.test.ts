/**
 * What the WebAssembly twin has of its own: blocks, panels and tails at sizes that cross them, two ways to bring arrays,
 * memory that ends where an array ends. That all kernels do what they should at small sizes is tested in kernels/.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttentionSizes, Kernels } from "../../src/compute/kernels/kernels.ts";
import { reference } from "../../src/compute/kernels/reference/index.ts";
import { compile, createWasmKernels, type WasmBuild } from "../../src/compute/kernels/wasm.ts";
import type { FloatArray } from "../../src/compute/tensor.ts";
import { expectNear, noise } from "./kernels/engines.ts";
import * as formulas from "./kernels/formulas.ts";

const builds = (["simd", "relaxed"] as const).filter((build) => compile(build) !== undefined);
const growing = (build: WasmBuild) => createWasmKernels(compile(build)!, 0, { growable: true });
const float32 = (numbers: ArrayLike<number>) => Float32Array.from(numbers);

interface Call {
  reads: FloatArray[];
  /** Lengths of what is written. */
  writes: number[];
  run(kernels: Kernels, reads: FloatArray[], writes: FloatArray[]): void;
}

const rows = { rows: 5, columns: 7 };
const wide = { rows: 2, columns: 261 };
const attentionSizes = {
  batch: 2, heads: 4, keyHeads: 2, queries: 5, keys: 9, dKey: 3, dValue: 7, scale: 0.5, causal: true,
  mask: { batch: 0, head: 0, query: 9 },
};

/** Of the attention kernels' working space, and of no other array here. */
const spaceLength = 4000;

/** Every kernel once, at sizes that leave a rest wherever four numbers or eight columns are taken at a time. */
function everyKernel(): Record<Exclude<keyof Kernels, "attentionSpace"> | "attention of one query", Call> {
  const next = noise(7);
  const given = (...lengths: number[]) => lengths.map((length) => float32(next(length)));
  const steps = { batch: 0, row: 7, column: 1 };
  const places = [float32([3, 0, 6, 6, 1])];
  const positive = (x: FloatArray) => x.map((entry) => Math.abs(entry) + 0.1);
  const adamStart = given(11, 11, 11).map((x, i) => (i === 2 ? positive(x) : x));
  const attention = (sizes: AttentionSizes): Call => ({
    reads: given(2 * sizes.queries * 12, 2 * 9 * 6, 2 * 9 * 14, sizes.queries * 9),
    writes: [2 * sizes.queries * 28, 2 * 4 * sizes.queries * 9, spaceLength],
    run: (kernels, [q, k, v, mask], [out, weights, space]) =>
      kernels.attention(sizes, q!, k!, v!, mask!, out!, weights!, space!),
  });
  return {
    matmul: {
      reads: given(5 * 7, 7 * 9, 9), writes: [45],
      run: (kernels, [a, b, bias], [out]) => kernels.matmul(
        { batch: 1, rows: 5, inner: 7, columns: 9, a: steps, b: { ...steps, row: 9 } }, a!, b!, bias!, out!,
      ),
    },
    add: { reads: given(35, 7), writes: [35], run: (kernels, [a, b], [out]) => kernels.add(a!, b!, out!) },
    sumRows: { reads: given(35), writes: [7], run: (kernels, [x], [out]) => kernels.sumRows(rows, x!, out!) },
    exp: { reads: given(35), writes: [35], run: (kernels, [x], [out]) => kernels.exp(x!, out!) },
    relu: { reads: given(35), writes: [35], run: (kernels, [x], [out]) => kernels.relu(x!, out!) },
    reluBackward: {
      reads: given(35, 35), writes: [35], run: (kernels, [y, dy], [dx]) => kernels.reluBackward(y!, dy!, dx!),
    },
    softmax: { reads: given(522), writes: [522], run: (kernels, [x], [out]) => kernels.softmax(wide, x!, out!) },
    softmaxBackward: {
      reads: given(35, 35), writes: [35], run: (kernels, [y, dy], [dx]) => kernels.softmaxBackward(rows, y!, dy!, dx!),
    },
    logSumExp: { reads: given(522), writes: [2], run: (kernels, [x], [out]) => kernels.logSumExp(wide, x!, out!) },
    crossEntropy: {
      reads: [...given(35), ...places], writes: [1, 35],
      run: (kernels, [logits, targets], [loss, probabilities]) =>
        kernels.crossEntropy(rows, logits!, targets!, loss!, probabilities!),
    },
    crossEntropyBackward: {
      reads: [...given(35, 1), ...places], writes: [35],
      run: (kernels, [probabilities, dLoss, targets], [dLogits]) =>
        kernels.crossEntropyBackward(rows, probabilities!, targets!, dLoss!, dLogits!),
    },
    norm: {
      reads: given(35, 7, 7), writes: [35, 35, 5],
      run: (kernels, [x, gain, bias], [out, normalized, inverseRoot]) => kernels.norm(
        { ...rows, epsilon: 1e-5, centered: true }, x!, gain!, bias!, out!, normalized!, inverseRoot!,
      ),
    },
    normBackward: {
      reads: given(35, 35, 5, 7), writes: [35, 7, 7],
      run: (kernels, [dOut, normalized, inverseRoot, gain], [dx, dGain, dBias]) => kernels.normBackward(
        { ...rows, epsilon: 1e-5, centered: true }, dOut!, normalized!, inverseRoot!, gain!, dx!, dGain!, dBias!,
      ),
    },
    attention: attention(attentionSizes),
    "attention of one query": attention({ ...attentionSizes, queries: 1 }),
    attentionBackward: {
      reads: given(2 * 5 * 12, 2 * 9 * 6, 2 * 9 * 14, 2 * 4 * 45, 2 * 5 * 28), writes: [120, 108, 252, spaceLength],
      run: (kernels, [q, k, v, weights, dOut], [dQ, dK, dV, space]) => kernels.attentionBackward(
        { ...attentionSizes, causal: false }, q!, k!, v!, weights!, dOut!, dQ!, dK!, dV!, space!,
      ),
    },
    embedding: {
      reads: [...given(49), ...places], writes: [35],
      run: (kernels, [table, indices], [out]) => kernels.embedding(rows, table!, indices!, out!),
    },
    embeddingBackward: {
      reads: [...given(35), ...places], writes: [49],
      run: (kernels, [dOut, indices], [dTable]) => kernels.embeddingBackward(rows, indices!, dOut!, dTable!),
    },
    adam: {
      reads: [float32([0.1]), float32([0.3, 0.2]), ...given(11)], writes: [11, 11, 11],
      run: (kernels, [rate, corrections, g], [p, m, v]) => {
        [p, m, v].forEach((array, i) => array!.set(adamStart[i]!));
        const sizes = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
        kernels.adam(sizes, rate!, corrections!, g!, p!, m!, v!);
      },
    },
  };
}

/** Runs a call on arrays made by `array`; what it wrote, without the working space of attention. */
function results({ reads, writes, run }: Call, kernels: Kernels, array: (numbers: FloatArray) => FloatArray): FloatArray[] {
  const made = writes.map((length) => array(new Float32Array(length).fill(NaN)));
  run(kernels, reads.map(array), made);
  return made.filter((one) => one.length !== spaceLength).map((one) => one.slice());
}

/** Places arrays one after another from the start of a memory. */
function placing(memory: WebAssembly.Memory, firstFree: number): (numbers: FloatArray) => FloatArray {
  let next = firstFree;
  return (numbers) => {
    const made = new Float32Array(memory.buffer, next, numbers.length);
    made.set(numbers);
    next += made.byteLength;
    return made;
  };
}

/** Places arrays in turn so that each ends where the memory does, and forgets what was there: for one array at a time. */
function placingAtEnd(memory: WebAssembly.Memory, firstFree: number, chosen: number): (numbers: FloatArray) => FloatArray {
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

  it.each(calls)("%s gives the same bits on arrays in its memory, on arrays elsewhere, and near the reference", (_, call) => {
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
      if (call.writes[chosen - call.reads.length] === spaceLength) continue; // what stands there is nobody's result
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
        const attend = (engine: Kernels, array: (numbers: FloatArray) => FloatArray) => {
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

  it.each([255, 256, 257, 300, 512, 1001])("rows of %i numbers: softmax, closed, NaN, Infinity, far from 0", (columns) => {
    const { kernels } = growing(build);
    const row = (change: (x: Float64Array) => void) => {
      const x = noise(columns)(columns);
      change(x);
      return Array.from(float32(x));
    };
    const table = [
      row(() => {}), row((x) => x.fill(-Infinity)), row((x) => x.fill(-Infinity, 3)), row((x) => (x[columns - 1] = NaN)),
      row((x) => (x[5] = Infinity)), row((x) => x.forEach((entry, i) => (x[i] = entry - 1e4))),
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
