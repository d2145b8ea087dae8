// One step of Adam over a run of numbers.
import { loadSome, madd, storeSome } from "./simd";

/**
 * m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g², p -= rate * m' / (sqrt(v') + epsilon), where m' and v' are m
 * and v divided by 1 - beta^t; rate [1] and the two 1 - beta^t in corrections [2] lie in memory.
 */
export function adam(
  n: i32, beta1: f64, beta2: f64, epsilon: f32, rate: usize, corrections: usize, g: usize, p: usize, m: usize, v: usize,
): void {
  const b1 = f32x4.splat(<f32>beta1), c1 = f32x4.splat(<f32>(1 - beta1));
  const b2 = f32x4.splat(<f32>beta2), c2 = f32x4.splat(<f32>(1 - beta2));
  const step = f32x4.splat(load<f32>(rate) / load<f32>(corrections));
  const inverse = f32x4.splat(<f32>1 / sqrt<f32>(load<f32>(corrections, 4))), eps = f32x4.splat(epsilon);
  for (; n > 0; n -= 4) {
    const g4 = loadSome(n, g);
    const m4 = madd(c1, g4, f32x4.mul(b1, loadSome(n, m)));
    const v4 = madd(c2, f32x4.mul(g4, g4), f32x4.mul(b2, loadSome(n, v)));
    const change = f32x4.div(f32x4.mul(step, m4), madd(f32x4.sqrt(v4), inverse, eps));
    storeSome(n, m, m4);
    storeSome(n, v, v4);
    storeSome(n, p, f32x4.sub(loadSome(n, p), change));
    g += 16;
    p += 16;
    m += 16;
    v += 16;
  }
}
