import fc from "fast-check";
import { describe, it } from "vitest";
import { engines, expectNear, noise } from "./engines.ts";

const sizes = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
const lists = fc.record({ length: fc.oneof(fc.nat(9), fc.nat(70)), seed: fc.nat() });

describe.each(engines)("adam of $name", ({ kernels, array, tolerance }) => {
  it("is algorithm 1 of Kingma and Ba, three steps long", () => {
    fc.assert(
      fc.property(lists, ({ length, seed }) => {
        const next = noise(seed);
        const [p, m, v] = [array(next(length)), array(new Float64Array(length)), array(new Float64Array(length))];
        const [theta, mean, square] = [Float64Array.from(p), new Float64Array(length), new Float64Array(length)];
        for (let t = 1; t <= 3; t++) {
          const [rate, corrections, g] = [array([0.1 / t]), array([1 - 0.9 ** t, 1 - 0.99 ** t]), array(next(length))];
          kernels.adam(sizes, rate, corrections, g, p, m, v);
          for (let i = 0; i < length; i++) {
            mean[i] = 0.9 * mean[i]! + (1 - 0.9) * g[i]!;
            square[i] = 0.99 * square[i]! + (1 - 0.99) * g[i]! ** 2;
            const [mHat, vHat] = [mean[i]! / corrections[0]!, square[i]! / corrections[1]!];
            theta[i]! -= (rate[0]! * mHat) / (Math.sqrt(vHat) + 1e-8);
          }
        }
        expectNear(m, mean, tolerance);
        expectNear(v, square, tolerance);
        expectNear(p, theta, tolerance, 2);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("moves by the rate at its first step, however large the gradient", () => {
    const [p, m, v] = [array([1, 1, 1]), array([0, 0, 0]), array([0, 0, 0])];
    kernels.adam(sizes, array([0.5]), array([0.1, 0.01]), array([1e-3, 1e3, -7]), p, m, v);
    expectNear(p, [0.5, 0.5, 1.5], Math.max(tolerance, 1e-5)); // 1e-3 against an epsilon of 1e-8
  });
});
