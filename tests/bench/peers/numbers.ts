/**
 * The numbers that every peer starts from: a generator that is a function of the place (mulberry32), so that Python
 * draws the same ones. What peers compute can then be compared digit by digit.
 */
import type { Start } from "../workloads.ts";

/** `count` numbers in [0, 1). */
export function uniforms(seed: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => uniform((seed + Math.imul(i + 1, 0x6d2b79f5)) | 0));
}

function uniform(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** Normal numbers, each from a pair of uniform ones (Box & Muller 1958). */
export function normals(seed: number, count: number, deviation = 1): Float32Array<ArrayBuffer> {
  const u = uniforms(seed, 2 * count);
  return Float32Array.from({ length: count }, (_, i) => {
    const [radius, angle] = [Math.sqrt(-2 * Math.log(1 - u[2 * i]!)), 2 * Math.PI * u[2 * i + 1]!];
    return deviation * radius * Math.cos(angle);
  });
}

/** Whole numbers from 0 to below `upTo`. */
export function classes(seed: number, count: number, upTo: number): Int32Array<ArrayBuffer> {
  return Int32Array.from(uniforms(seed, count), (u) => Math.floor(u * upTo));
}

/** The parameters of a workload with the numbers they start with. */
export function startOf({ parameters }: { parameters: Start[] }): [string, number[], Float32Array<ArrayBuffer>][] {
  return parameters.map(([name, shape, deviation], seed) => {
    const count = shape.reduce((product, length) => product * length, 1);
    if (deviation > 0) return [name, shape, normals(seed, count, deviation)];
    return [name, shape, new Float32Array(count).fill(name.startsWith("gain") ? 1 : 0)];
  });
}

/** Columns from ... to of a matrix [rows, width]. */
export function columns(values: Float32Array, width: number, from: number, to: number): Float32Array<ArrayBuffer> {
  return values.filter((_, i) => i % width >= from && i % width < to);
}

/** The square root of the sum of squares: what `check` says of an array. */
export function norm(values: ArrayLike<number>): number {
  return Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0));
}

/** The losses of steps 1, 10 and 30: what `check` says of a training step. */
export function lossesOf(step: () => number): number[] {
  const losses = Array.from({ length: 30 }, () => step());
  return [losses[0]!, losses[9]!, losses[29]!];
}

/** What `check` says of a matrix: its norm and two of its entries, these times `factor`. */
export function ends(values: ArrayLike<number>, factor = 1): number[] {
  return [norm(values), values[0]! * factor, values[values.length - 1]! * factor];
}

/** What `check` says of a decomposition: the largest singular value and the sum of all. */
export function spectrum(values: ArrayLike<number>): number[] {
  const list = Array.from(values);
  return [Math.max(...list), list.reduce((sum, value) => sum + value, 0)];
}
