import fc from "fast-check";
import { describe, it } from "vitest";
import type { NormSizes } from "../../../src/compute/kernels/kernels.ts";
import type { FloatArray } from "../../../src/compute/tensor.ts";
import { engines, expectNear, inner, largest, noise, slopes } from "./engines.ts";
import * as formulas from "./formulas.ts";

const norms = (maxRows: number, maxColumns: number) =>
  fc.record({
    rows: fc.nat(maxRows), columns: fc.integer({ min: 1, max: maxColumns }), seed: fc.nat(),
    centered: fc.boolean(), biased: fc.boolean(), epsilon: fc.constantFrom(1e-5, 0.1),
  });
type Case = ReturnType<typeof norms> extends fc.Arbitrary<infer C> ? C : never;

describe.each(engines)("norm of $name", ({ kernels, array, tolerance }) => {
  const forward = ({ biased, seed, ...sizes }: Case) => {
    const next = noise(seed);
    const size = sizes.rows * sizes.columns;
    const [x, gain] = [array(next(size).map((entry) => 3 * entry + 1)), array(next(sizes.columns))];
    const bias = biased ? array(next(sizes.columns)) : null;
    const [out, normalized, inverseRoot] = [array(x), array(x), array(new Float64Array(sizes.rows))];
    kernels.norm(sizes, x, gain, bias, out, normalized, inverseRoot);
    return { x, gain, bias, out, normalized, inverseRoot, dOut: array(next(size)) };
  };
  const formula = (
    { rows, columns, epsilon, centered }: NormSizes, x: FloatArray, gain: FloatArray, bias: FloatArray | null,
  ) => formulas.norm(formulas.rowsOf(x, rows, columns), gain, bias, epsilon, centered);

  it("divides rows by the root of their mean square, then scales and shifts", () => {
    fc.assert(
      fc.property(norms(9, 70), (one) => {
        const { x, gain, bias, out, normalized, inverseRoot } = forward(one);
        const expected = formula(one, x, gain, bias);
        // Differences from the mean are as exact as the entries; near-equal entries are then blown up by the inverse.
        const blownUp = 7 * largest(expected.inverseRoot);
        expectNear(inverseRoot, expected.inverseRoot, tolerance, blownUp ** 2);
        expectNear(normalized, expected.normalized, tolerance, blownUp);
        expectNear(out, expected.out, tolerance, blownUp * 2);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("has the slopes that finite differences see", () => {
    fc.assert(
      fc.property(norms(4, 17), (one) => {
        fc.pre(one.columns > 1); // a row of one entry, centered, is 0 whatever it was
        const { x, gain, bias, normalized, inverseRoot, dOut } = forward(one);
        const [dx, dGain, dBias] = [array(x), array(gain), bias && array(bias)];
        kernels.normBackward(one, dOut, normalized, inverseRoot, gain, dx, dGain, dBias);
        const close = Math.max(tolerance, 1e-8);
        const steep = 20 * Math.max(1, largest(inverseRoot)) ** 2;
        expectNear(dx, slopes((moved) => inner(formula(one, moved, gain, bias).out, dOut), x), close, steep);
        expectNear(dGain, slopes((moved) => inner(formula(one, x, moved, bias).out, dOut), gain), close, steep);
        if (dBias === null) return;
        expectNear(dBias, slopes((moved) => inner(formula(one, x, gain, moved).out, dOut), bias!), close, steep);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
