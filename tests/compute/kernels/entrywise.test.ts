import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engines, expectNear, inner, noise, slopes } from "./engines.ts";
import { rowsOf } from "./formulas.ts";

const seeded = { length: fc.oneof(fc.nat(9), fc.nat(70)), seed: fc.nat() };
const blocks = fc.record({ rows: fc.nat(20), columns: fc.nat(40), seed: fc.nat() });
const lists = fc.record(seeded);

describe.each(engines)("entry by entry in $name", ({ kernels, array, tolerance }) => {
  const room = (length: number) => array(new Float64Array(length));

  it("add repeats b as often as a needs it", () => {
    fc.assert(
      fc.property(blocks, ({ rows, columns, seed }) => {
        const next = noise(seed);
        const [a, b, out] = [array(next(rows * columns)), array(next(columns)), room(rows * columns)];
        kernels.add(a, b, out);
        expectNear(out, Array.from(a, (entry, i) => entry + b[i % columns]!), tolerance);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("sumRows adds the rows up, to the derivative of repeating one", () => {
    fc.assert(
      fc.property(blocks, ({ rows, columns, seed }) => {
        const [x, out] = [array(noise(seed)(rows * columns)), room(columns)];
        kernels.sumRows({ rows, columns }, x, out);
        const table = rowsOf(x, rows, columns);
        const sums = Array.from(out, (_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
        expectNear(out, sums, tolerance, 2 * rows);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("exp is e^x, from underflow to overflow", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(1, 10, 40), ({ length, seed }, factor) => {
        const [x, out] = [array(noise(seed)(length).map((entry) => factor * entry)), room(length)];
        kernels.exp(x, out);
        out.forEach((entry, i) => expectNear([entry / Math.exp(x[i]!)], [1], 2 * tolerance));
      }),
      { numRuns: 60, seed: 1 },
    );
    const x = array([0, -Infinity, Infinity, NaN, -1e4, 1e4]);
    const out = room(6);
    kernels.exp(x, out);
    expect(Array.from(out)).toEqual([1, 0, Infinity, NaN, 0, Infinity]);
  });

  it("relu is max(x, 0) and passes the gradient where it is above 0", () => {
    fc.assert(
      fc.property(lists, ({ length, seed }) => {
        const next = noise(seed);
        const [x, dy] = [array(next(length)), array(next(length))];
        const [y, dx] = [room(length), room(length)];
        kernels.relu(x, y);
        kernels.reluBackward(y, dy, dx);
        const formula = (entries: ArrayLike<number>) => Array.from(entries, (entry) => (entry > 0 ? entry : 0));
        expectNear(y, formula(x), 0);
        expectNear(dx, slopes((moved) => inner(formula(moved), dy), x), Math.max(tolerance, 1e-9));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("relu keeps NaN and Infinity; its gradient is 0 at 0", () => {
    const [y, dx] = [room(5), room(5)];
    kernels.relu(array([NaN, Infinity, -Infinity, 0, -0]), y);
    kernels.reluBackward(array([0, 1, 0, 2, -0]), array([3, 4, NaN, NaN, 5]), dx);
    expect(Array.from(y, (entry) => entry + 0)).toEqual([NaN, Infinity, 0, 0, 0]);
    expect(Array.from(dx)).toEqual([0, 4, 0, NaN, 0]);
  });
});
