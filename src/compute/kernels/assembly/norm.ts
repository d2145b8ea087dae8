// Layer norm and RMS norm, row by row.
import { loadPart, loadSome, madd, storePart, storeSome, sumOf } from "./simd";

/** The mean of a row. */
function meanOf(n: i32, x: usize): f32 {
  let sum = f32x4.splat(0), rest = n;
  for (; rest >= 4; rest -= 4) {
    sum = f32x4.add(sum, v128.load(x));
    x += 16;
  }
  if (rest > 0) sum = f32x4.add(sum, loadPart(rest, x, f32x4.splat(0)));
  return sumOf(sum) / <f32>n;
}

/** The mean of (x - mean)² over a row. */
function meanSquare(n: i32, x: usize, mean: v128): f32 {
  let sum = f32x4.splat(0), rest = n;
  for (; rest >= 4; rest -= 4) {
    const d = f32x4.sub(v128.load(x), mean);
    sum = madd(d, d, sum);
    x += 16;
  }
  if (rest > 0) {
    const d = f32x4.sub(loadPart(rest, x, mean), mean);
    sum = madd(d, d, sum);
  }
  return sumOf(sum) / <f32>n;
}

/** normalized = (x - mean) * inverse, out = normalized * gain + bias for one row. bias 0: none. */
function normRow(
  n: i32, x: usize, mean: v128, inverse: v128, gain: usize, bias: usize, out: usize, normalized: usize,
): void {
  let shift = f32x4.splat(0);
  for (; n >= 4; n -= 4) {
    const y = f32x4.mul(f32x4.sub(v128.load(x), mean), inverse);
    v128.store(normalized, y);
    if (bias) shift = v128.load(bias);
    v128.store(out, madd(y, v128.load(gain), shift));
    x += 16;
    normalized += 16;
    gain += 16;
    bias += bias ? 16 : 0;
    out += 16;
  }
  if (n > 0) {
    const y = f32x4.mul(f32x4.sub(loadPart(n, x, mean), mean), inverse);
    storePart(n, normalized, y);
    if (bias) shift = loadPart(n, bias, shift);
    storePart(n, out, madd(y, loadPart(n, gain, mean), shift));
  }
}

export function norm(
  rows: i32, columns: i32, epsilon: f32, centered: bool, x: usize, gain: usize, bias: usize,
  out: usize, normalized: usize, inverseRoot: usize,
): void {
  const step = <usize>columns << 2;
  for (; rows > 0; rows--) {
    const mean = f32x4.splat(centered ? meanOf(columns, x) : 0);
    const inverse = <f32>1 / sqrt<f32>(meanSquare(columns, x, mean) + epsilon);
    store<f32>(inverseRoot, inverse);
    normRow(columns, x, mean, f32x4.splat(inverse), gain, bias, out, normalized);
    x += step;
    out += step;
    normalized += step;
    inverseRoot += 4;
  }
}

/**
 * dx = inverse * (d - mean(d) - y * mean(d * y)) with d = dOut * gain and y = normalized, without mean(d) if the norm is
 * not centered.
 */
export function normBackward(
  rows: i32, columns: i32, centered: bool, dOut: usize, normalized: usize, inverseRoot: usize, gain: usize,
  dx: usize, dGain: usize, dBias: usize,
): void {
  const step = <usize>columns << 2;
  memory.fill(dGain, 0, step);
  if (dBias) memory.fill(dBias, 0, step);
  for (; rows > 0; rows--) {
    let sum = f32x4.splat(0), product = sum;
    for (let n = columns, i: usize = 0; n > 0; n -= 4, i += 16) {
      const g = loadSome(n, dOut + i), y = loadSome(n, normalized + i), d = f32x4.mul(g, loadSome(n, gain + i));
      sum = f32x4.add(sum, d);
      product = madd(d, y, product);
      storeSome(n, dGain + i, madd(g, y, loadSome(n, dGain + i)));
      if (dBias) storeSome(n, dBias + i, f32x4.add(g, loadSome(n, dBias + i)));
    }
    const mean = f32x4.splat(centered ? sumOf(sum) / <f32>columns : 0);
    const slope = f32x4.splat(-sumOf(product) / <f32>columns), inverse = v128.load32_splat(inverseRoot);
    for (let n = columns, i: usize = 0; n > 0; n -= 4, i += 16) {
      const d = f32x4.sub(f32x4.mul(loadSome(n, dOut + i), loadSome(n, gain + i)), mean);
      storeSome(n, dx + i, f32x4.mul(inverse, madd(loadSome(n, normalized + i), slope, d)));
    }
    dOut += step;
    normalized += step;
    dx += step;
    inverseRoot += 4;
  }
}
