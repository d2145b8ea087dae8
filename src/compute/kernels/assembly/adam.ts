// One step of Adam over a run of numbers.
import { loadSome, madd, storeSome } from "./simd";

/**
 * m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g², p -= rate * m' / (sqrt(v') + epsilon), with m' and v' the
 * moments divided by 1 - beta^t; rate [1] and the two 1 - beta^t in corrections [2] lie in memory.
 */
export function adam(
  n: i32, beta1: f64, beta2: f64, epsilon: f32, rate: usize, corrections: usize, g: usize, p: usize, m: usize, v: usize,
): void {
  const b1 = f32x4.splat(<f32>beta1), c1 = f32x4.splat(<f32>(1 - beta1));
  const b2 = f32x4.splat(<f32>beta2), c2 = f32x4.splat(<f32>(1 - beta2));
  const step = f32x4.splat(load<f32>(rate) / load<f32>(corrections));
  const inverse = f32x4.splat(<f32>1 / sqrt<f32>(load<f32>(corrections, 4))), eps = f32x4.splat(epsilon);
  let i: usize = 0;
  for (; n >= 4; n -= 4, i += 16) adamFour(4, i, b1, c1, b2, c2, step, inverse, eps, g, p, m, v);
  if (n > 0) adamFour(n, i, b1, c1, b2, c2, step, inverse, eps, g, p, m, v);
}

/** Four numbers, or n if that is less. */
// @ts-ignore: decorator
@inline function adamFour(
  n: i32, i: usize, b1: v128, c1: v128, b2: v128, c2: v128, step: v128, inverse: v128, eps: v128,
  g: usize, p: usize, m: usize, v: usize,
): void {
  const g4 = loadSome(n, g + i);
  const m4 = madd(c1, g4, f32x4.mul(b1, loadSome(n, m + i)));
  const v4 = madd(c2, f32x4.mul(g4, g4), f32x4.mul(b2, loadSome(n, v + i)));
  storeSome(n, m + i, m4);
  storeSome(n, v + i, v4);
  const change = f32x4.div(f32x4.mul(step, m4), madd(f32x4.sqrt(v4), inverse, eps));
  storeSome(n, p + i, f32x4.sub(loadSome(n, p + i), change));
}
