// Rows of softmax in three passes: the largest entry, e^(x - largest) with its sum, and the division.
import { expRow } from "./exp";
import { largests, loadPart, madd, storePart, sumOf } from "./simd";

/** The largest of n numbers; NaN is passed over, -Infinity if there is none. */
export function largest(n: i32, x: usize): f32 {
  const lowest = f32x4.splat(-Infinity);
  let m0 = lowest, m1 = lowest, m2 = lowest, m3 = lowest;
  for (; n >= 16; n -= 16) {
    m0 = f32x4.pmax(m0, v128.load(x));
    m1 = f32x4.pmax(m1, v128.load(x, 16));
    m2 = f32x4.pmax(m2, v128.load(x, 32));
    m3 = f32x4.pmax(m3, v128.load(x, 48));
    x += 64;
  }
  for (; n >= 4; n -= 4) {
    m0 = f32x4.pmax(m0, v128.load(x));
    x += 16;
  }
  if (n > 0) m1 = f32x4.pmax(m1, loadPart(n, x, lowest));
  return f32x4.extract_lane(largests(f32x4.pmax(f32x4.pmax(m0, m1), f32x4.pmax(m2, m3))), 0);
}

/** What to subtract before e^x: the largest entry, or 0 where all are -Infinity, so that they become 0 and not NaN. */
// @ts-ignore: decorator
@inline export function shiftOf(n: i32, x: usize): f32 {
  const top = largest(n, x);
  return top == -Infinity ? 0 : top;
}

/** out = factor * x for n numbers. out may be x. */
export function scaleRow(n: i32, factor: f32, x: usize, out: usize): void {
  const factor4 = f32x4.splat(factor);
  for (; n >= 16; n -= 16) {
    v128.store(out, f32x4.mul(v128.load(x), factor4));
    v128.store(out, f32x4.mul(v128.load(x, 16), factor4), 16);
    v128.store(out, f32x4.mul(v128.load(x, 32), factor4), 32);
    v128.store(out, f32x4.mul(v128.load(x, 48), factor4), 48);
    x += 64;
    out += 64;
  }
  for (; n >= 4; n -= 4) {
    v128.store(out, f32x4.mul(v128.load(x), factor4));
    x += 16;
    out += 16;
  }
  if (n > 0) storePart(n, out, f32x4.mul(loadPart(n, x, factor4), factor4));
}

/** What the terms of a softmax are multiplied by; 0 where there is nothing to share out. */
// @ts-ignore: decorator
@inline export function inverseOf(sum: f32): f32 {
  return sum == 0 ? 0 : <f32>1 / sum;
}

export function softmax(rows: i32, columns: i32, x: usize, out: usize): void {
  const step = <usize>columns << 2;
  for (; rows > 0; rows--) {
    const sum = expRow(columns, x, shiftOf(columns, x), out);
    scaleRow(columns, inverseOf(sum), out, out);
    x += step;
    out += step;
  }
}

/** <x, y> */
export function dot(n: i32, x: usize, y: usize): f32 {
  let sum0 = f32x4.splat(0), sum1 = sum0;
  for (; n >= 8; n -= 8) {
    sum0 = madd(v128.load(x), v128.load(y), sum0);
    sum1 = madd(v128.load(x, 16), v128.load(y, 16), sum1);
    x += 32;
    y += 32;
  }
  if (n >= 4) {
    sum0 = madd(v128.load(x), v128.load(y), sum0);
    x += 16;
    y += 16;
    n -= 4;
  }
  if (n > 0) sum1 = madd(loadPart(n, x, f32x4.splat(0)), loadPart(n, y, f32x4.splat(0)), sum1);
  return sumOf(f32x4.add(sum0, sum1));
}

/** dx = factor * y (dy - <dy, y>) for one row of n numbers. dx may be dy. */
export function softmaxRowBackward(n: i32, factor: f32, y: usize, dy: usize, dx: usize): void {
  const mean = f32x4.splat(dot(n, y, dy)), factor4 = f32x4.splat(factor);
  for (; n >= 4; n -= 4) {
    v128.store(dx, f32x4.mul(f32x4.mul(v128.load(y), f32x4.sub(v128.load(dy), mean)), factor4));
    y += 16;
    dy += 16;
    dx += 16;
  }
  if (n > 0) {
    const difference = f32x4.sub(loadPart(n, dy, mean), mean);
    storePart(n, dx, f32x4.mul(f32x4.mul(loadPart(n, y, mean), difference), factor4));
  }
}

export function softmaxBackward(rows: i32, columns: i32, y: usize, dy: usize, dx: usize): void {
  const step = <usize>columns << 2;
  for (; rows > 0; rows--) {
    softmaxRowBackward(columns, 1, y, dy, dx);
    y += step;
    dy += step;
    dx += step;
  }
}

/** Infinity, or NaN if there is one among n numbers. */
function infinityOrNaN(n: i32, x: usize): f32 {
  for (; n > 0; n--) {
    if (isNaN(load<f32>(x))) return NaN;
    x += 4;
  }
  return Infinity;
}

export function logSumExp(rows: i32, columns: i32, x: usize, out: usize): void {
  for (; rows > 0; rows--) {
    const shift = shiftOf(columns, x);
    if (shift == Infinity) store<f32>(out, infinityOrNaN(columns, x));
    else store<f32>(out, shift + Mathf.log(expRow(columns, x, shift, 0)));
    x += <usize>columns << 2;
    out += 4;
  }
}
