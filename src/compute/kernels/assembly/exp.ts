// e^x for four numbers: x = n ln 2 + r with a whole n and |r| <= ln 2 / 2, and e^x = 2^n e^r. The polynomial for e^r is
// 1 + r + r² q(r), q the one of degree 4 that keeps the largest relative error smallest (Remez: 3e-9; rounded 8e-8).
import { copyRow, loadSome, madd, padRow, storePart, sumOf } from "./simd";
import { blockRests, blockScales, blockShift, blockSum } from "./workspace";

// The constants lie in memory: V8 builds a vector constant anew in every turn of a loop, which costs more than a load.
const constants = memory.data<f32>([
  1.44269504, // 1 / ln 2
  12583039, // 1.5 * 2^23 + 127: adding it rounds to a whole number and leaves n + 127 in the lowest bits
  -0.693359375, 2.1219444e-4, // -ln 2 in two parts; n times the first is exact
  0.49999993, 0.16666520, 0.041668391, 0.0083687457, 0.0013814539, // q
  -88, // up to here n + 127 is 0, and so is the 2^n made of it
  -104, 89, // e^-104 rounds to 0, e^89 to Infinity
]);

/** The constant number i, four times. */
// @ts-ignore: decorator
@inline function constant(i: usize): v128 {
  return v128.load32_splat(constants + (i << 2));
}

/** r, of x and of x / ln 2 with the second constant added. */
// @ts-ignore: decorator
@inline function restOf(x: v128, whole: v128, magic: v128, high: v128, low: v128): v128 {
  const n = f32x4.sub(whole, magic);
  return madd(n, low, madd(n, high, x));
}

/** e^r - 1 */
// @ts-ignore: decorator
@inline function expOfRest(r: v128, q0: v128, q1: v128, q2: v128, q3: v128, q4: v128): v128 {
  const square = f32x4.mul(r, r);
  return madd(madd(madd(square, q4, madd(q3, r, q2)), square, madd(q1, r, q0)), square, r);
}

// For rows, two short loops instead of a long one, first n and r and then the polynomial: each has half as many steps
// that wait for one another, so that the processor finds work in the next vectors to fill in.

/**
 * r and 2^n of x - shift, for rows of n numbers, n a multiple of 4 and x - shift <= 88. `shifts` has a vector for each
 * row; rests may be x.
 */
export function reduce(
  rows: i32, n: i32, x: usize, shifts: usize, rests: usize, scales: usize, step: usize,
): void {
  const inverse = constant(0), magic = constant(1), high = constant(2), low = constant(3), lowest = constant(9);
  const bytes = <usize>n << 2;
  for (; rows > 0; rows--) {
    const shift = v128.load(shifts);
    for (let i: usize = 0; i < bytes; i += 16) {
      const distance = f32x4.pmax(f32x4.sub(v128.load(x + i), shift), lowest), whole = madd(distance, inverse, magic);
      v128.store(scales + i, i32x4.shl(whole, 23));
      v128.store(rests + i, restOf(distance, whole, magic, high, low));
    }
    shifts += 16;
    x += step;
    rests += step;
    scales += step;
  }
}

/** out = e^(x - shift) of what `reduce` left, and a vector of four part sums for each row. out may be rests. */
export function expand(
  rows: i32, n: i32, rests: usize, scales: usize, out: usize, sums: usize, step: usize,
): void {
  const q0 = constant(4), q1 = constant(5), q2 = constant(6), q3 = constant(7), q4 = constant(8);
  const bytes = <usize>n << 2;
  for (; rows > 0; rows--) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const scale = v128.load(scales + i);
      const e = madd(expOfRest(v128.load(rests + i), q0, q1, q2, q3, q4), scale, scale);
      v128.store(out + i, e);
      sum = f32x4.add(sum, e);
    }
    v128.store(sums, sum);
    sums += 16;
    rests += step;
    scales += step;
    out += step;
  }
}

/** How many numbers of a row go through the two loops together. */
const block: i32 = 256;

/**
 * out = e^(x - shift) for n numbers, x - shift <= 88; returns their sum. Below -88 it is 0; NaN stays NaN. out may be
 * x, or 0 if only the sum is wanted.
 */
export function expRow(n: i32, x: usize, shift: f32, out: usize): f32 {
  let sum = f32x4.splat(0);
  v128.store(blockShift, f32x4.splat(shift));
  for (; n > 0; n -= block) {
    const count = min(n, block), whole = (count + 3) & ~3, ends = count != whole;
    // e^-Infinity is 0: what fills the last vector adds nothing.
    if (ends) padRow(count, x, blockRests);
    const to = ends || !out ? blockRests : out;
    reduce(1, whole, ends ? blockRests : x, blockShift, blockRests, blockScales, 0);
    expand(1, whole, blockRests, blockScales, to, blockSum, 0);
    if (ends && out) copyRow(count, to, out);
    sum = f32x4.add(sum, v128.load(blockSum));
    x += block << 2;
    if (out) out += block << 2;
  }
  return sumOf(sum);
}

/** e^x for every x: 2^n in two factors, so that neither leaves the range of float32 before the product does. */
// @ts-ignore: decorator
@inline function expAny(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, constant(10)), constant(11));
  const magic = constant(1), whole = madd(x, constant(0), magic);
  const r = restOf(x, whole, magic, constant(2), constant(3));
  const n = i32x4.trunc_sat_f32x4_s(f32x4.sub(whole, magic)), half = i32x4.shr_s(n, 1), bias = i32x4.splat(127);
  const one = i32x4.shl(i32x4.add(half, bias), 23), other = i32x4.shl(i32x4.add(i32x4.sub(n, half), bias), 23);
  const e = expOfRest(r, constant(4), constant(5), constant(6), constant(7), constant(8));
  return f32x4.mul(madd(e, one, one), other);
}

/** out = e^x */
export function exp(n: i32, x: usize, out: usize): void {
  for (; n >= 4; n -= 4) {
    v128.store(out, expAny(v128.load(x)));
    x += 16;
    out += 16;
  }
  if (n > 0) storePart(n, out, expAny(loadSome(n, x)));
}
