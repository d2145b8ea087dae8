/**
 * Chance with a seed: the same seed gives the same numbers, to the last bit, in every engine. Only integer
 * arithmetic, +, -, *, / and square roots are used, which the language fixes to the bit (Math.log and Math.cos
 * it does not).
 */
import { launch, type Work } from "./launch.ts";
import { sizeOf, type Shape } from "./shape.ts";
import { Tensor } from "./tensor.ts";

export interface Random {
  /** Uniform in [0, 1), in steps of 2^-32. */
  uniform(): number;
  /** Normal with mean 0 and variance 1. */
  normal(): number;
  /** Uniform among 0, 1, ..., n - 1. */
  integer(n: number): number;
  /** 0, 1, ..., n - 1 in random order. */
  permutation(n: number): number[];
  /** Normal numbers in a tensor of the given shape. */
  normals(shape: number | Shape): Tensor;
  /** Uniform numbers in a tensor of the given shape. */
  uniforms(shape: number | Shape): Tensor;
  /** One entry of a list. */
  choice<Item>(list: readonly Item[]): Item;
}

/** A source of chance. `stream` gives independent sources under one seed: one for parameters, one for data. */
export function random(seed: number, stream = 0): Random {
  if (!Number.isInteger(seed)) throw new RangeError(`random: the seed must be an integer, got ${seed}; try random(1).`);
  const bits = xoshiro128(seed, stream);
  const uniform = () => bits() / 2 ** 32;
  const normal = () => normalFrom(uniform);
  const integer = (n: number) => integerBelow(n, bits);
  return {
    uniform,
    normal,
    integer,
    permutation: (n) => shuffled(n, integer),
    normals: (shape) => drawn(shape, normal),
    uniforms: (shape) => drawn(shape, uniform),
    choice: (list) => list[integer(list.length)]!,
  };
}

/**
 * xoshiro128**: 32 random bits a call, period 2^128 - 1.
 * Source: Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators".
 */
function xoshiro128(seed: number, stream: number): () => number {
  const next = splitmix32(seed ^ Math.imul(stream, 0x632be5ab));
  const state = Int32Array.from([next(), next(), next(), next()]);
  return () => {
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    return result;
  };
}

/** Spreads one seed over the state of a larger generator (a 32-bit splitmix with the mixing steps of MurmurHash3). */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** Without the slight preference of `bits % n` for small numbers: draws that would cause it are thrown away. */
function integerBelow(n: number, bits: () => number): number {
  if (!(Number.isInteger(n) && n > 0 && n <= 2 ** 32)) {
    throw new RangeError(`random.integer: n must be an integer from 1 to 2^32, got ${n}.`);
  }
  const divisor = n >>> 0; // unsigned 32-bit arithmetic from here on; 2^32 itself becomes 0
  if (divisor === 0) return bits();
  let draw = bits();
  if (draw > 0xffffffff - divisor) {
    const surplus = (-divisor >>> 0) % divisor; // 2^32 mod n, fewer than n
    while (draw > 0xffffffff - surplus) draw = bits();
  }
  return draw % divisor;
}

/** Fisher and Yates: fill the places from the last one, each with one of those not yet used. */
function shuffled(n: number, integer: (n: number) => number): number[] {
  const order: number[] = [];
  for (let i = 0; i < n; i++) order.push(i);
  for (let i = n - 1; i > 0; i--) {
    const j = integer(i + 1);
    const moved = order[i]!;
    order[i] = order[j]!;
    order[j] = moved;
  }
  return order;
}

/**
 * A point in the plane whose coordinates are normal has a uniform direction and half its squared length is
 * exponential. Direction: a random point of the unit disc, by rejection.
 */
function normalFrom(uniform: () => number): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const squared = x * x + y * y;
    if (squared > 0 && squared < 1) return x * Math.sqrt((2 * exponentialFrom(uniform)) / squared);
  }
}

/**
 * Exponential with mean 1 by comparisons alone: u1 > u2 > ... falls an odd number of times with probability exp(-u1).
 * Source: von Neumann 1951, "Various techniques used in connection with random digits".
 */
function exponentialFrom(uniform: () => number): number {
  for (let whole = 0; ; whole++) {
    const fraction = uniform();
    let last = fraction;
    let falling = 1;
    for (let next = uniform(); next < last; next = uniform()) {
      last = next;
      falling++;
    }
    if (falling % 2 === 1) return whole + fraction;
  }
}

/** Drawn in a step of its own, so that a recorded function draws anew each time it runs. */
function drawn(shape: number | Shape, draw: () => number): Tensor {
  const lengths = typeof shape === "number" ? [shape] : shape;
  const numbers = new Tensor(new Float32Array(sizeOf(lengths)), lengths);
  const work: Work = (_, __, [out]) => {
    for (let i = 0; i < out!.length; i++) out![i] = draw();
  };
  launch([], [numbers], work, { always: true });
  return numbers;
}
