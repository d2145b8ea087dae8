import { describe, expect, it } from "vitest";
import { bestDecile, burstOf, exponent, fastest, quantile, ratio, type Burst } from "./statistics.ts";

const burst = (round: number, median: number, p10 = median): Burst => ({ round, median, p10, calls: 3 });

describe("quantile", () => {
  it("orders by number and takes what lies between two values in proportion", () => {
    expect(quantile([10, 9, 100], 0.5)).toBe(10);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5, 6], 0.1)).toBe(1.5);
    expect(quantile([7], 0.1)).toBe(7);
  });

  it("says what is missing", () => {
    expect(() => quantile([], 0.5)).toThrow("quantile: expected at least one value");
  });
});

describe("bursts", () => {
  it("keep a tenth and a half, and leave their times as they were", () => {
    const times = [5, 1, 2, 3, 4];
    expect(burstOf(2, times)).toEqual({ round: 2, p10: 1.4, median: 3, calls: 5 });
    expect(times).toEqual([5, 1, 2, 3, 4]);
  });

  it("have the lowest tenth of all rounds as their best", () => {
    expect(bestDecile([burst(0, 9, 3), burst(1, 5, 4)])).toBe(3);
  });
});

describe("ratio", () => {
  it("divides within a round, so that a slow minute slows both", () => {
    const quiet = [burst(0, 2), burst(1, 20), burst(2, 2)];
    expect(ratio([burst(0, 6), burst(1, 60), burst(2, 8)], quiet)).toBe(3);
  });

  it("counts only rounds that both took part in", () => {
    expect(ratio([burst(0, 4), burst(3, 8)], [burst(0, 2), burst(1, 1), burst(3, 2)])).toBe(3);
    expect(ratio([burst(0, 4)], [burst(1, 2)])).toBeUndefined();
  });
});

describe("fastest", () => {
  it("is chosen anew in every round", () => {
    const [a, b] = [[burst(0, 1), burst(1, 9)], [burst(0, 2), burst(1, 3), burst(2, 4)]];
    expect(fastest([a, b]).map(({ median }) => median)).toEqual([1, 3, 4]);
    expect(fastest([])).toEqual([]);
  });
});

describe("exponent", () => {
  it("finds the power of a power law", () => {
    const sizes = [8, 16, 32, 128];
    expect(exponent(sizes, sizes.map((n) => 0.3 * n ** 1.5))).toBeCloseTo(1.5, 12);
  });

  it("goes through the middle where the points do not lie on a line", () => {
    expect(exponent([1, Math.E, Math.E ** 2], [1, Math.E ** 2, Math.E ** 1])).toBeCloseTo(0.5, 12);
    expect(() => exponent([1], [1])).toThrow("two sizes");
  });
});
