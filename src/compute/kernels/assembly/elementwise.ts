// Kernels that go once over their arrays.
import { copyRow, loadPart, storePart } from "./simd";
import { repeated } from "./workspace";

/** out = a + b, b of `period` numbers repeated to n; n is a multiple of period. */
export function add(n: i32, period: i32, a: usize, b: usize, out: usize): void {
  // A short b, four times over: whole vectors again.
  if (period & 3 && period <= 64 && n >= period << 2) {
    for (let i = 0; i < 4; i++) copyRow(period, b, repeated + <usize>(i * period << 2));
    b = repeated;
    period <<= 2;
  }
  for (; n > 0; n -= period) {
    const count = min(n, period);
    addRow(count, a, b, out);
    a += <usize>count << 2;
    out += <usize>count << 2;
  }
}

/** out = a + b for n numbers. out may be a. */
export function addRow(n: i32, a: usize, b: usize, out: usize): void {
  for (; n >= 4; n -= 4) {
    v128.store(out, f32x4.add(v128.load(a), v128.load(b)));
    a += 16;
    b += 16;
    out += 16;
  }
  const zero = f32x4.splat(0);
  if (n > 0) storePart(n, out, f32x4.add(loadPart(n, a, zero), loadPart(n, b, zero)));
}

/** What is greater than 0 or NaN stays, the rest becomes 0. */
// @ts-ignore: decorator
@inline function rectified(x: v128): v128 {
  return v128.andnot(x, f32x4.le(x, f32x4.splat(0)));
}

export function relu(n: i32, x: usize, out: usize): void {
  for (; n >= 4; n -= 4) {
    v128.store(out, rectified(v128.load(x)));
    x += 16;
    out += 16;
  }
  if (n > 0) storePart(n, out, rectified(loadPart(n, x, f32x4.splat(0))));
}

/** dx = dy where y > 0, else 0. */
export function reluBackward(n: i32, y: usize, dy: usize, dx: usize): void {
  const zero = f32x4.splat(0);
  for (; n >= 4; n -= 4) {
    v128.store(dx, v128.and(v128.load(dy), f32x4.gt(v128.load(y), zero)));
    y += 16;
    dy += 16;
    dx += 16;
  }
  if (n > 0) storePart(n, dx, v128.and(loadPart(n, dy, zero), f32x4.gt(loadPart(n, y, zero), zero)));
}
