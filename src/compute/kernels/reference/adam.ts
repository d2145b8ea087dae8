import type { FloatArray } from "../../tensor.ts";
import type { AdamSizes } from "../kernels.ts";

/**
 * One step of Adam, in place: m and v are running means of the gradient g and of its square. Both began at 0; dividing
 * by 1 - beta^t makes up for that. Source: Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1.
 *
 * rate [1], corrections [1 - beta1^t, 1 - beta2^t], g, p, m, v all of one length
 */
export function adam(
  { beta1, beta2, epsilon }: AdamSizes, rate: FloatArray, corrections: FloatArray, g: FloatArray,
  p: FloatArray, m: FloatArray, v: FloatArray,
): void {
  const alpha = rate[0]!;
  const share1 = corrections[0]!;
  const share2 = corrections[1]!;
  for (let i = 0; i < p.length; i++) {
    const slope = g[i]!;
    const mean = beta1 * m[i]! + (1 - beta1) * slope;
    const meanSquare = beta2 * v[i]! + (1 - beta2) * slope * slope;
    m[i] = mean;
    v[i] = meanSquare;
    p[i]! -= (alpha * (mean / share1)) / (Math.sqrt(meanSquare / share2) + epsilon);
  }
}
