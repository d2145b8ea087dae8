// Layer norm and RMS norm, row by row.
import { loadPart, loadSome, madd, storeSome, sumOf } from "./simd";
import { sumProducts, sumRows } from "./sum-rows";

/** The mean of a row. */
function meanOf(n: i32, x: usize): f32 {
  let sum0 = f32x4.splat(0), sum1 = sum0, rest = n;
  for (; rest >= 8; rest -= 8) {
    sum0 = f32x4.add(sum0, v128.load(x));
    sum1 = f32x4.add(sum1, v128.load(x, 16));
    x += 32;
  }
  for (; rest > 0; rest -= 4) {
    sum0 = f32x4.add(sum0, loadSome(rest, x));
    x += 16;
  }
  return sumOf(f32x4.add(sum0, sum1)) / <f32>n;
}

// @ts-ignore: decorator
@inline function addSquare(sum: v128, x: v128, mean: v128): v128 {
  const distance = f32x4.sub(x, mean);
  return madd(distance, distance, sum);
}

/** The mean of (x - mean)² over a row. */
function meanSquare(n: i32, x: usize, mean: v128): f32 {
  let sum0 = f32x4.splat(0), sum1 = sum0, rest = n;
  for (; rest >= 8; rest -= 8) {
    sum0 = addSquare(sum0, v128.load(x), mean);
    sum1 = addSquare(sum1, v128.load(x, 16), mean);
    x += 32;
  }
  for (; rest > 0; rest -= 4) {
    sum0 = addSquare(sum0, rest < 4 ? loadPart(rest, x, mean) : v128.load(x), mean);
    x += 16;
  }
  return sumOf(f32x4.add(sum0, sum1)) / <f32>n;
}

/** Four numbers of a row (or n, if that is less): normalized = (x - mean) * inverse, out = normalized * gain + bias. */
// @ts-ignore: decorator
@inline function normFour(
  n: i32, i: usize, x: usize, mean: v128, inverse: v128, gain: usize, bias: usize, out: usize, normalized: usize,
): void {
  const y = f32x4.mul(f32x4.sub(loadSome(n, x + i), mean), inverse);
  const shift = bias ? loadSome(n, bias + i) : f32x4.splat(0);
  storeSome(n, normalized + i, y);
  storeSome(n, out + i, madd(y, loadSome(n, gain + i), shift));
}

export function norm(
  rows: i32, columns: i32, epsilon: f32, centered: bool, x: usize, gain: usize, bias: usize,
  out: usize, normalized: usize, inverseRoot: usize,
): void {
  const step = <usize>columns << 2;
  for (; rows > 0; rows--) {
    const mean = f32x4.splat(centered ? meanOf(columns, x) : 0);
    const inverse = <f32>1 / sqrt<f32>(meanSquare(columns, x, mean) + epsilon), inverse4 = f32x4.splat(inverse);
    store<f32>(inverseRoot, inverse);
    let n = columns, i: usize = 0;
    for (; n >= 4; n -= 4, i += 16) normFour(4, i, x, mean, inverse4, gain, bias, out, normalized);
    if (n > 0) normFour(n, i, x, mean, inverse4, gain, bias, out, normalized);
    x += step;
    out += step;
    normalized += step;
    inverseRoot += 4;
  }
}

/**
 * One row: dx = inverse * (d - mean(d) - y * mean(d * y)) with d = dOut * gain and y = normalized, without mean(d) if
 * the norm is not centered.
 */
function normRowBackward(
  n: i32, centered: bool, inverse: v128, dOut: usize, normalized: usize, gain: usize, dx: usize,
): void {
  let sum = f32x4.splat(0), product = sum;
  const whole = <usize>(n & ~3) << 2, rest = n & 3;
  for (let i: usize = 0; i < whole; i += 16) {
    const d = f32x4.mul(v128.load(dOut + i), v128.load(gain + i));
    sum = f32x4.add(sum, d);
    product = madd(d, v128.load(normalized + i), product);
  }
  if (rest > 0) {
    const d = f32x4.mul(loadSome(rest, dOut + whole), loadSome(rest, gain + whole));
    sum = f32x4.add(sum, d);
    product = madd(d, loadSome(rest, normalized + whole), product);
  }
  const mean = f32x4.splat(centered ? sumOf(sum) / <f32>n : 0), slope = f32x4.splat(-sumOf(product) / <f32>n);
  for (let i: usize = 0; i < whole; i += 16) dxFour(4, i, inverse, mean, slope, dOut, normalized, gain, dx);
  if (rest > 0) dxFour(rest, whole, inverse, mean, slope, dOut, normalized, gain, dx);
}

// @ts-ignore: decorator
@inline function dxFour(
  n: i32, i: usize, inverse: v128, mean: v128, slope: v128, dOut: usize, normalized: usize, gain: usize, dx: usize,
): void {
  const d = f32x4.sub(f32x4.mul(loadSome(n, dOut + i), loadSome(n, gain + i)), mean);
  storeSome(n, dx + i, f32x4.mul(inverse, madd(loadSome(n, normalized + i), slope, d)));
}

export function normBackward(
  rows: i32, columns: i32, centered: bool, dOut: usize, normalized: usize, inverseRoot: usize, gain: usize,
  dx: usize, dGain: usize, dBias: usize,
): void {
  const step = <usize>columns << 2;
  sumProducts(rows, columns, dOut, normalized, dGain);
  if (dBias) sumRows(rows, columns, dOut, dBias);
  for (; rows > 0; rows--) {
    normRowBackward(columns, centered, v128.load32_splat(inverseRoot), dOut, normalized, gain, dx);
    dOut += step;
    normalized += step;
    dx += step;
    inverseRoot += 4;
  }
}
