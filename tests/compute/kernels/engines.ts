/** The engines under test, and how their numbers are made and compared. */
import { expect } from "vitest";
import type { Kernels } from "../../../src/compute/kernels/kernels.ts";
import { reference } from "../../../src/compute/kernels/reference/index.ts";
import { compile, createWasmKernels, type WasmBuild } from "../../../src/compute/kernels/wasm.ts";
import type { FloatArray } from "../../../src/compute/tensor.ts";

export interface Engine {
  name: string;
  kernels: Kernels;
  /** An array of the engine's own float type. */
  array(numbers: ArrayLike<number>): FloatArray;
  /** How far a result may be from its formula, relative to the largest term that went into it. */
  tolerance: number;
}

const float32 = (numbers: ArrayLike<number>) => Float32Array.from(numbers);
const float64 = (numbers: ArrayLike<number>) => Float64Array.from(numbers);

export const float64Reference: Engine = {
  name: "reference, float64", kernels: checked(reference), array: float64, tolerance: 1e-12,
};

export const engines: Engine[] = [
  float64Reference,
  { name: "reference, float32", kernels: checked(reference), array: float32, tolerance: 1e-6 },
  ...inItsMemory("simd"),
  ...onCopies("simd"),
  ...inItsMemory("relaxed"), // none where this machine refuses it: kernels.test.ts says so
];

/** WebAssembly as a recording uses it: every array lies in its memory. */
function inItsMemory(build: WasmBuild): Engine[] {
  const module = compile(build);
  if (module === undefined) return [];
  const { kernels, memory, firstFree } = createWasmKernels(module, 2 ** 26);
  const { array, check } = fenced(new Float32Array(memory.buffer, firstFree, 2 ** 24));
  return [{ name: `${build}, in its memory`, kernels: checked(kernels, check), array, tolerance: 1e-6 }];
}

/** WebAssembly as an op outside any recording uses it: arrays are copied into its memory and back. */
function onCopies(build: WasmBuild): Engine[] {
  const module = compile(build);
  if (module === undefined) return [];
  const { kernels } = createWasmKernels(module, 0, { growable: true });
  return [{ name: `${build}, on copies`, kernels: checked(kernels), array: float32, tolerance: 1e-6 }];
}

/**
 * Arrays in one memory, at any multiple of 4 bytes, with a fence of five numbers between them, each its own place:
 * `check` sees whether one was written beyond its end.
 */
function fenced(floats: Float32Array) {
  const fence = (place: number) => [0, 1, 2, 3, 4].map((i) => place + i);
  let next = 0;
  return {
    array(numbers: ArrayLike<number>): Float32Array {
      if (next + numbers.length + 5 > floats.length) next = 0; // what was made long ago is no longer used
      const made = floats.subarray(next, next + numbers.length);
      made.set(numbers);
      next += numbers.length;
      floats.set(fence(next), next);
      next += 5;
      return made;
    },
    check(made: FloatArray): void {
      expect(made.buffer, "the array lies in the memory").toBe(floats.buffer);
      const end = (made.byteOffset - floats.byteOffset) / 4 + made.length;
      expect(Array.from(floats.subarray(end, end + 5)), "what lies behind an array").toEqual(fence(end));
    },
  };
}

/** How many of its last arguments a kernel writes; the last of an attention kernel is only its working space. */
const written: Record<keyof Kernels, number> = {
  matmul: 1, add: 1, sumRows: 1, exp: 1, relu: 1, reluBackward: 1, softmax: 1, softmaxBackward: 1, logSumExp: 1,
  crossEntropy: 2, crossEntropyBackward: 1, norm: 3, normBackward: 3, attentionSpace: 0, attention: 3,
  attentionBackward: 4, embedding: 1, embeddingBackward: 1, adam: 3,
};

type Call = (...operands: unknown[]) => unknown;

/**
 * The same kernels, and at every call: outputs hold NaN before it, inputs are the same after it, a second call on
 * outputs that hold 7 gives the same bits, and each array passes `check`.
 */
function checked(kernels: Kernels, check: (array: FloatArray) => void = () => {}): Kernels {
  const calls = Object.entries(kernels as unknown as Record<string, Call>).map(([name, call]): [string, Call] => {
    if (name === "attentionSpace") return [name, call];
    return [name, (...operands) => {
      callTwice(name as keyof Kernels, call, operands);
      operands.filter(isFloats).forEach(check);
    }];
  });
  return Object.fromEntries(calls) as unknown as Kernels;
}

function callTwice(name: keyof Kernels, call: Call, operands: unknown[]): void {
  const inputs = operands.slice(0, -written[name]).filter(isFloats);
  const outputs = operands.slice(-written[name]).filter(isFloats);
  const results = name.startsWith("attention") ? outputs.slice(0, -1) : outputs;
  const [inputsBefore, outputsBefore] = [inputs.map((input) => input.slice()), outputs.map((output) => output.slice())];
  const callOn = (old: number) => {
    outputs.forEach((output, i) => (name === "adam" ? output.set(outputsBefore[i]!) : output.fill(old)));
    call(...operands);
    return results.map((result) => result.slice());
  };
  expect(callOn(NaN), `${name}: the same bits again`).toEqual(callOn(7));
  expect(inputs.map((input) => input.slice()), `${name}: inputs unchanged`).toEqual(inputsBefore);
}

function isFloats(operand: unknown): operand is FloatArray {
  return operand instanceof Float32Array || operand instanceof Float64Array;
}

/** Irregular numbers between -2 and 2, the same for the same seed. Source: Press et al., "Numerical recipes", ch. 7. */
export function noise(seed: number): (length: number) => Float64Array {
  let state = seed >>> 0;
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return (length) => Float64Array.from({ length }, () => uniform() + uniform() + uniform() + uniform() - 2);
}

/**
 * Entry by entry |got - expected| <= tolerance * magnitude, where the magnitude is that of the largest numbers
 * involved, at least 1. NaN equals NaN, Infinity itself.
 */
export function expectNear(
  got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, magnitude: ArrayLike<number> | number = 1,
): void {
  expect(got.length).toBe(expected.length);
  for (let i = 0; i < got.length; i++) {
    const [result, wanted] = [got[i]!, expected[i]!];
    const allowed = tolerance * Math.max(1, typeof magnitude === "number" ? magnitude : magnitude[i]!);
    const near = Object.is(result, wanted) || result === wanted || Math.abs(result - wanted) <= allowed;
    if (!near) expect.fail(`entry ${i} of ${got.length}: expected ${wanted} (to ${allowed}), got ${result}`);
  }
}

/** The largest absolute value; 0 of nothing. */
export function largest(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}

/** (f(x + e) - f(x - e)) / 2e for each entry of x. */
export function slopes(f: (x: Float64Array) => number, x: ArrayLike<number>, step = 1e-5): Float64Array {
  const at = Float64Array.from(x);
  return at.map((entry, i) => (f(at.with(i, entry + step)) - f(at.with(i, entry - step))) / (2 * step));
}

/** <x, y> */
export function inner(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return Array.from(x).reduce((sum, entry, i) => sum + entry * y[i]!, 0);
}
