import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brushes, setEntry, touch } from "../../components/inputs/painting.ts";

const close = (row: readonly number[], wanted: readonly number[]) =>
  wanted.forEach((entry, j) => expect(row[j]).toBeCloseTo(entry, 12));

describe("a stochastic row under the hand", () => {
  it("takes from the others in their proportions", () => {
    close(setEntry([0.2, 0.2, 0.6], 2, 0.2, true), [0.4, 0.4, 0.2]);
    close(setEntry([0.1, 0.3, 0.6], 0, 0.6, true), [0.6, 0.4 / 3, 0.8 / 3]);
    close(setEntry([0, 1, 0], 1, 0.5, true), [0.25, 0.5, 0.25]);
    close(setEntry([0.5, 0.5], 0, 2, true), [1, 0]);
    close(setEntry([1], 0, 0.3, true), [1]);
  });

  it("paint makes a cell as dark as the darkest, and the darkest darker", () => {
    close(touch([1, 0, 0], 1, "paint", true), [0.5, 0.5, 0]);
    close(touch([0.5, 0.5, 0], 2, "paint", true), [1 / 3, 1 / 3, 1 / 3]);
    close(touch([0.25, 0.25, 0.25, 0.25], 0, "paint", true), [0.5, 1 / 6, 1 / 6, 1 / 6]);
  });

  it("more, less and erase", () => {
    close(touch([0.5, 0.5, 0], 2, "more", true), [0.45, 0.45, 0.1]);
    close(touch([0.5, 0.5, 0], 2, "less", true), [0.5, 0.5, 0]);
    close(touch([0.5, 0.25, 0.25], 0, "erase", true), [0, 0.5, 0.5]);
    expect(touch([0, 1, 0], 1, "erase", true)).toEqual([0, 1, 0]); // the last one cannot go
  });

  it("stays a distribution whatever the hand does", () => {
    const stroke = fc.tuple(fc.nat(4), fc.constantFrom(...brushes));
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 40 }), (strokes) => {
        const row = strokes.reduce((now, [at, brush]) => touch(now, at, brush, true), [0.2, 0.2, 0.2, 0.2, 0.2]);
        expect(row.every((entry) => entry >= 0 && entry <= 1)).toBe(true);
        expect(row.reduce((sum, entry) => sum + entry, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

it("a free row changes only where it is touched, within [0, 1]", () => {
  expect(touch([0.5, 0.2], 0, "paint", false)).toEqual([1, 0.2]);
  expect(touch([0.95, 0.2], 0, "more", false)).toEqual([1, 0.2]);
  expect(touch([0.2, 0.2], 0, "more", false)).toEqual([0.3, 0.2]);
  expect(touch([0.5, 0.2], 1, "erase", false)).toEqual([0.5, 0]);
});
