// e^x for four numbers: x = n ln 2 + r with a whole n and |r| <= ln 2 / 2, and e^x = 2^n e^r. The polynomial for e^r is
// 1 + r + r² q(r), q the fourth degree that keeps the largest relative error smallest (Remez): 3e-9; with rounding 8e-8.
import { loadPart, madd, storePart } from "./simd";

// The constants lie in memory: V8 builds a vector constant anew in every turn of a loop, which costs more than a load.
const constants = memory.data<f32>([
  1.44269504, // 1 / ln 2
  12583039, // 1.5 * 2^23 + 127: adding it rounds to a whole number and leaves n + 127 in the lowest bits
  -0.693359375, 2.1219444e-4, // -ln 2 in two parts; n times the first is exact
  0.49999993, 0.16666520, 0.041668391, 0.0083687457, 0.0013814539, // q
  1,
  -88, // e^-88 is the first that 2^(n + 127) with n + 127 = 0 makes 0
  -104, 89, // e^-104 rounds to 0, e^89 to Infinity
]);

/** The constant number i, four times. */
// @ts-ignore: decorator
@inline function constant(i: usize): v128 {
  return v128.load32_splat(constants + (i << 2));
}

/** x / ln 2 rounded, as a number whose lowest bits are n + 127. */
// @ts-ignore: decorator
@inline function wholePart(x: v128): v128 {
  return madd(x, constant(0), constant(1));
}

/** e^r for the r that is left of x. */
// @ts-ignore: decorator
@inline function expOfRest(x: v128, whole: v128): v128 {
  const n = f32x4.sub(whole, constant(1));
  const r = madd(n, constant(3), madd(n, constant(2), x));
  const square = f32x4.mul(r, r);
  const low = madd(constant(5), r, constant(4));
  const high = madd(square, constant(8), madd(constant(7), r, constant(6)));
  return f32x4.add(madd(madd(high, square, low), square, r), constant(9));
}

/** e^x for x <= 88; 0 below -88. NaN stays NaN. */
// @ts-ignore: decorator
@inline export function expNegative(x: v128): v128 {
  x = f32x4.pmax(x, constant(10));
  const whole = wholePart(x);
  return f32x4.mul(expOfRest(x, whole), i32x4.shl(whole, 23));
}

/** e^x for every x: 2^n in two factors, so that neither leaves the range of float32 before the product does. */
// @ts-ignore: decorator
@inline function expAny(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, constant(11)), constant(12));
  const whole = wholePart(x);
  const n = i32x4.trunc_sat_f32x4_s(f32x4.sub(whole, constant(1)));
  const half = i32x4.shr_s(n, 1);
  const bias = i32x4.splat(127);
  const one = i32x4.shl(i32x4.add(half, bias), 23);
  const other = i32x4.shl(i32x4.add(i32x4.sub(n, half), bias), 23);
  return f32x4.mul(f32x4.mul(expOfRest(x, whole), one), other);
}

/** out = e^x */
export function exp(n: i32, x: usize, out: usize): void {
  for (; n >= 4; n -= 4) {
    v128.store(out, expAny(v128.load(x)));
    x += 16;
    out += 16;
  }
  if (n > 0) storePart(n, out, expAny(loadPart(n, x, f32x4.splat(0))));
}
