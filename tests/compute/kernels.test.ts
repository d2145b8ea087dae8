import { describe, expect, it } from "vitest";
import type { Kernels } from "../../src/compute/kernels/kernels.ts";
import { compile } from "../../src/compute/kernels/wasm.ts";
import type { FloatArray } from "../../src/compute/tensor.ts";
import { engines, float64Reference, noise, type Engine } from "./kernels/engines.ts";

type Make = (length: number) => FloatArray;
/** `given` makes an array of random numbers, `room` one of zeros. */
type Run = (kernels: Kernels, given: Make, room: Make) => FloatArray[];

const [batch, T, heads, dHead, width, classes] = [4, 32, 4, 16, 64, 50];
const rows = batch * T;

/** A layer of the size that the course trains, forward and back; the arrays that must agree come back. */
const layers: Record<string, Run> = {
  matmul(kernels, given, room) {
    const [x, weight, bias, dy] = [given(rows * width), given(width * width), given(width), given(rows * width)];
    const [y, dx, dWeight] = [room(rows * width), room(rows * width), room(width * width)];
    const [plain, transposed] = [{ batch: 0, row: width, column: 1 }, { batch: 0, row: 1, column: width }];
    const sizes = { batch: 1, rows, inner: width, columns: width, a: plain, b: plain };
    kernels.matmul(sizes, x, weight, bias, y);
    kernels.matmul({ ...sizes, b: transposed }, dy, weight, null, dx);
    kernels.matmul({ ...sizes, rows: width, inner: rows, a: transposed }, x, dy, null, dWeight);
    return [y, dx, dWeight];
  },

  attention(kernels, given, room) {
    const sizes = {
      batch, heads, keyHeads: heads, queries: T, keys: T, dKey: dHead, dValue: dHead, scale: 1 / Math.sqrt(dHead),
      causal: true, mask: { batch: 0, head: 0, query: 0 },
    };
    const [q, k, v, dOut] = [given(rows * width), given(rows * width), given(rows * width), given(rows * width)];
    const [out, weights] = [room(rows * width), room(batch * heads * T * T)];
    const [dQ, dK, dV] = [room(rows * width), room(rows * width), room(rows * width)];
    const space = room(kernels.attentionSpace(sizes));
    kernels.attention(sizes, q, k, v, null, out, weights, space);
    kernels.attentionBackward(sizes, q, k, v, weights, dOut, dQ, dK, dV, space);
    return [out, weights, dQ, dK, dV];
  },

  norm(kernels, given, room) {
    const sizes = { rows, columns: width, epsilon: 1e-5, centered: true };
    const [x, gain, bias, dOut] = [given(rows * width), given(width), given(width), given(rows * width)];
    const [out, normalized, inverseRoot] = [room(rows * width), room(rows * width), room(rows)];
    const [dx, dGain, dBias] = [room(rows * width), room(width), room(width)];
    kernels.norm(sizes, x, gain, bias, out, normalized, inverseRoot);
    kernels.normBackward(sizes, dOut, normalized, inverseRoot, gain, dx, dGain, dBias);
    return [out, dx, dGain, dBias];
  },

  crossEntropy(kernels, given, room) {
    const sizes = { rows, columns: classes };
    const logits = given(rows * classes);
    const targets = room(rows);
    for (let row = 0; row < rows; row++) targets[row] = (7 * row) % classes;
    const [loss, probabilities, dLogits] = [room(1), room(rows * classes), room(rows * classes)];
    kernels.crossEntropy(sizes, logits, targets, loss, probabilities);
    kernels.crossEntropyBackward(sizes, probabilities, targets, room(1).fill(1), dLogits);
    return [loss, probabilities, dLogits];
  },
};

describe("WebAssembly", () => {
  it("runs here with SIMD", () => {
    expect(compile("simd")).toBeInstanceOf(WebAssembly.Module);
  });

  it("runs here with relaxed SIMD", ({ skip }) => {
    skip(compile("relaxed") === undefined, "WebAssembly.validate refuses relaxed SIMD on this machine");
    expect(engines.map(({ name }) => name)).toContain("relaxed, in its memory");
  });
});

const others = engines.filter((engine) => engine !== float64Reference);

describe.each(others)("$name against the reference in float64", (engine) => {
  it.each(Object.entries(layers))("%s and its gradients: 1e-6 in relative L2", (_, run) => {
    const [got, expected] = [results(engine, run), results(float64Reference, run)];
    const distances = got.map((floats, i) => relativeDistance(floats, expected[i]!));
    expect(Math.max(...distances)).toBeLessThan(1e-6);
  });
});

/** The same float32 numbers go into every engine. */
function results({ kernels, array }: Engine, run: Run): FloatArray[] {
  const next = noise(11);
  return run(kernels, (length) => array(Float32Array.from(next(length))), (length) => array(new Float64Array(length)));
}

/** |got - expected| / |expected| */
function relativeDistance(got: FloatArray, expected: FloatArray): number {
  const norm = (entry: (i: number) => number) => Math.hypot(...Array.from(expected, (_, i) => entry(i)));
  return norm((i) => got[i]! - expected[i]!) / norm((i) => expected[i]!);
}
