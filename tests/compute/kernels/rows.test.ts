import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engines, expectNear, inner, largest, noise, slopes } from "./engines.ts";
import * as formulas from "./formulas.ts";

const blocks = fc.record({ rows: fc.nat(9), columns: fc.nat(50), seed: fc.nat() });
const upTo = (max: number) => fc.integer({ min: 1, max });
const small = fc.record({ rows: upTo(5), columns: upTo(19), seed: fc.nat() });
const runs = { numRuns: 60, seed: 1 };

describe.each(engines)("rows in $name", ({ kernels, array, tolerance }) => {
  const room = (length: number) => array(new Float64Array(length));
  const softmax = (rows: number, columns: number, x: ArrayLike<number>) => {
    const out = room(rows * columns);
    kernels.softmax({ rows, columns }, array(x), out);
    return out;
  };
  const logSumExp = (rows: number, columns: number, x: ArrayLike<number>) => {
    const out = room(rows);
    kernels.logSumExp({ rows, columns }, array(x), out);
    return Array.from(out);
  };

  describe("softmax", () => {
    it("is exp(x) / sum(exp(x)), and its rows sum to 1", () => {
      fc.assert(
        fc.property(blocks, fc.constantFrom(1, 30), ({ rows, columns, seed }, factor) => {
          const x = array(noise(seed)(rows * columns).map((entry) => factor * entry));
          const y = softmax(rows, columns, x);
          expectNear(y, formulas.rowsOf(x, rows, columns).flatMap(formulas.softmax), tolerance);
          const totals = formulas.rowsOf(y, rows, columns).map((row) => row.reduce((sum, entry) => sum + entry, 0));
          expectNear(totals, new Float64Array(rows).fill(columns === 0 ? 0 : 1), tolerance);
        }),
        runs,
      );
    });

    it("does not change when a row is shifted", () => {
      fc.assert(
        fc.property(blocks, fc.integer({ min: -1000, max: 1000 }), ({ rows, columns, seed }, shift) => {
          const x = noise(seed)(rows * columns).map((entry) => Math.round(entry * 8) / 8); // shifted without rounding
          expectNear(softmax(rows, columns, x.map((entry) => entry + shift)), softmax(rows, columns, x), tolerance);
        }),
        runs,
      );
    });

    it("closed entries get 0; a row of only -Infinity gets zeros; NaN or Infinity make a row NaN", () => {
      fc.assert(
        fc.property(blocks, ({ rows, columns, seed }) => {
          const next = noise(seed);
          const specials = [-Infinity, -Infinity, -Infinity, NaN, Infinity];
          const rare = () => (next(1)[0]! > 1.2 ? specials[Math.floor(Math.abs(next(1)[0]!) * 2.5)]! : undefined);
          const x = array(next(rows * columns).map((entry) => rare() ?? entry));
          x.fill(-Infinity, 0, columns); // the first row
          const table = formulas.rowsOf(x, rows, columns);
          expectNear(softmax(rows, columns, x), table.flatMap(formulas.softmax), tolerance);
          expectNear(logSumExp(rows, columns, x), table.map(formulas.logSumExp), tolerance, 6);
        }),
        runs,
      );
    });

    it("NaN is stronger than -Infinity and Infinity", () => {
      const x = [NaN, -Infinity, -Infinity, NaN, NaN, Infinity, Infinity, NaN];
      expect(Array.from(softmax(4, 2, x))).toEqual(new Array(8).fill(NaN));
      expect(logSumExp(4, 2, x)).toEqual(new Array(4).fill(NaN));
    });

    it("has the slope that finite differences see", () => {
      fc.assert(
        fc.property(small, ({ rows, columns, seed }) => {
          const next = noise(seed);
          const [x, dy, dx] = [array(next(rows * columns)), array(next(rows * columns)), room(rows * columns)];
          kernels.softmaxBackward({ rows, columns }, softmax(rows, columns, x), dy, dx);
          const table = (moved: Float64Array) => formulas.rowsOf(moved, rows, columns);
          const loss = (moved: Float64Array) => inner(table(moved).flatMap(formulas.softmax), dy);
          expectNear(dx, slopes(loss, x), Math.max(tolerance, 1e-9), 2);
        }),
        runs,
      );
    });
  });

  it("logSumExp is log(sum(exp(x))), of large numbers too, and -Infinity of nothing", () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom(0, 1e4, -1e4), ({ rows, columns, seed }, shift) => {
        const x = array(noise(seed)(rows * columns).map((entry) => entry + shift));
        const expected = formulas.rowsOf(x, rows, columns).map(formulas.logSumExp);
        expectNear(logSumExp(rows, columns, x), expected, tolerance, largest(expected));
      }),
      runs,
    );
    expect(logSumExp(3, 0, [])).toEqual([-Infinity, -Infinity, -Infinity]);
    expect(logSumExp(2, 2, [-Infinity, -Infinity, 1, Infinity])).toEqual([-Infinity, Infinity]);
  });

  describe("crossEntropy", () => {
    const classified = (rows: number, columns: number, seed: number, factor: number) => {
      const next = noise(seed);
      const logits = array(next(rows * columns).map((entry) => factor * entry));
      const targets = array(next(rows).map((entry) => Math.floor(((entry + 2) / 4) * columns)));
      const [loss, probabilities] = [room(1), room(rows * columns)];
      kernels.crossEntropy({ rows, columns }, logits, targets, loss, probabilities);
      return { logits, targets, loss, probabilities };
    };

    it("is the mean of -log(softmax(logits)[target])", () => {
      fc.assert(
        fc.property(small, fc.constantFrom(1, 100), ({ rows, columns, seed }, factor) => {
          const { logits, targets, loss, probabilities } = classified(rows, columns, seed, factor);
          const table = formulas.rowsOf(logits, rows, columns);
          expectNear(loss, [formulas.crossEntropy(table, targets)], tolerance, 2 * factor);
          expectNear(probabilities, table.flatMap(formulas.softmax), tolerance);
        }),
        runs,
      );
    });

    it("has the slope that finite differences see", () => {
      fc.assert(
        fc.property(small, fc.double({ min: -3, max: 3, noNaN: true }), ({ rows, columns, seed }, dLoss) => {
          const { logits, targets, probabilities } = classified(rows, columns, seed, 1);
          const dLogits = room(rows * columns);
          kernels.crossEntropyBackward({ rows, columns }, probabilities, targets, array([dLoss]), dLogits);
          const table = (moved: Float64Array) => formulas.rowsOf(moved, rows, columns);
          const loss = (moved: Float64Array) => dLoss * formulas.crossEntropy(table(moved), targets);
          expectNear(dLogits, slopes(loss, logits), Math.max(tolerance, 1e-9));
        }),
        runs,
      );
    });

    it("of no rows is NaN, the mean of nothing; of logits 1e4 apart it is finite", () => {
      const [loss, probabilities] = [room(1), room(2)];
      kernels.crossEntropy({ rows: 0, columns: 3 }, room(0), room(0), loss, room(0));
      expect(loss[0]).toBeNaN();
      kernels.crossEntropy({ rows: 1, columns: 2 }, array([1e4, -1e4]), array([1]), loss, probabilities);
      expect([loss[0], ...probabilities]).toEqual([2e4, 1, 0]);
    });
  });
});
