import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accuracy, cosineMatrix, cosineSimilarity, effectiveTokens, entropy, gini, normalizedEntropy, rankCorrelation,
  specialization, totalVariation,
} from "../../src/compute/metrics.ts";
import { tensor } from "../../src/compute/tensor.ts";
import { readOracle } from "./oracle/oracle.ts";

interface PairCase {
  a: number[];
  b: number[];
  value: number;
}

const oracle = readOracle<Record<"cosine" | "rankCorrelation" | "totalVariation", PairCase>>("linalg");

const weight = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => (x < 1e-100 ? 0 : x));
const weights = fc.array(weight, { minLength: 1, maxLength: 12 });
const positive = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 });

function shares(row: number[]): number[] {
  const sum = row.reduce((total, x) => total + x, 0);
  return row.map((x) => x / sum);
}

describe("the values of NumPy and PyTorch", () => {
  it.each([
    ["cosine", cosineSimilarity],
    ["rankCorrelation", rankCorrelation],
    ["totalVariation", totalVariation],
  ] as const)("%s", (name, f) => {
    const { a, b, value } = oracle[name];
    expect(f(a, b)).toBeCloseTo(value, 10);
  });
});

describe("entropy", () => {
  it("counts 0 log 0 as 0, in bits or to a base", () => {
    expect(entropy([0.5, 0.5, 0])).toBe(1);
    expect(entropy([0.5, 0.5], { base: Math.E })).toBeCloseTo(Math.LN2, 12);
    expect(effectiveTokens([0.25, 0.25, 0.25, 0.25])).toBe(4);
  });

  it("normalized: 0 for a sharp row, 1 for a uniform one of any length", () => {
    expect([normalizedEntropy([0, 1, 0]), normalizedEntropy([1]), normalizedEntropy([0, 0])]).toEqual([0, 0, 0]);
    for (const T of [2, 3, 7]) expect(normalizedEntropy(new Array<number>(T).fill(1 / T))).toBeCloseTo(1, 12);
    expect(normalizedEntropy([0.5, 0.5, 0, 0])).toBe(0.5);
  });
});

describe("gini", () => {
  it("is 0 for equal weights, (n - 1) / n where one has everything", () => {
    expect([gini([0.2, 0.2, 0.2]), gini([0, 0]), gini([7])]).toEqual([0, 0, 0]);
    expect(gini([0, 1, 0, 0])).toBe(0.75);
    expect(gini([0.1, 0.7, 0.1, 0.1])).toBeCloseTo(0.45, 12); // (-3 * 0.1 - 1 * 0.1 + 1 * 0.1 + 3 * 0.7) / 4
  });

  it("lies in [0, 1), whatever the scale and the order", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0.1, max: 1000, noNaN: true }), (row, scale) => {
        const value = gini(row);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
        expect(gini(row.map((x) => x * scale))).toBeCloseTo(value, 9);
        expect(gini([...row].reverse())).toBe(value);
      }),
    );
  });

  it("gives NaN for NaN", () => expect(gini([0.5, NaN])).toBeNaN());
});

describe("totalVariation", () => {
  it("is 0 for equal rows, 1 for disjoint ones, and a distance", () => {
    expect([totalVariation([0.3, 0.7], [0.3, 0.7]), totalVariation([1, 0, 0], [0, 0.5, 0.5])]).toEqual([0, 1]);
    const row = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }).map(shares);
    fc.assert(
      fc.property(row, row, row, (p, q, r) => {
        expect(totalVariation(p, q)).toBe(totalVariation(q, p));
        expect(totalVariation(p, r)).toBeLessThanOrEqual(totalVariation(p, q) + totalVariation(q, r) + 1e-12);
        expect(totalVariation(p, q)).toBeLessThan(1);
      }),
    );
  });
});

describe("cosines", () => {
  it("compare directions, not lengths", () => {
    expect(cosineSimilarity([3, 0], [5, 0])).toBe(1);
    expect(cosineSimilarity([[1, 0], [0, 0]], [[0, 2], [0, 0]])).toBe(0);
    expect(cosineSimilarity(tensor([1, 1]), tensor([-2, -2]))).toBeCloseTo(-1, 12);
    expect(cosineSimilarity([0, 0], [1, 2])).toBe(0); // as PyTorch
    expect(cosineSimilarity([NaN, 1], [1, 2])).toBeNaN();
  });

  it("of every pair in a list", () => {
    const half = Math.SQRT1_2;
    const found = cosineMatrix([[1, 0], [1, 1], [-1, 0]]);
    [[1, half, -1], [half, 1, -half], [-1, -half, 1]].forEach((row, i) =>
      row.forEach((value, j) => expect(found[i]![j]).toBeCloseTo(value, 12)),
    );
    expect(cosineMatrix([])).toEqual([]);
  });
});

describe("rankCorrelation", () => {
  it("sees order only", () => {
    expect(rankCorrelation([1, 2, 3], [1, 10, 1000])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3], [0.3, 0.2, -5])).toBeCloseTo(-1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12); // 1 - 6 * 2 / (4 * 15)
  });

  it("is NaN where there is no order, or NaN", () => {
    expect([rankCorrelation([1, 1], [1, 2]), rankCorrelation([], []), rankCorrelation([1, NaN], [1, 2])])
      .toEqual([NaN, NaN, NaN]);
  });
});

describe("specialization", () => {
  it.each([2, 4])("is 0 for %i relations served alike, 1 for a single one", (k) => {
    expect(specialization(new Array<number>(k).fill(0.2))).toBeCloseTo(0, 12);
    expect(specialization(Array.from({ length: k }, (_, i) => (i === 1 ? 0.9 : 0)))).toBe(1);
  });

  it("does not ask which relation it is, nor how much mass there is", () => {
    fc.assert(
      fc.property(positive, (mass) => {
        const value = specialization(mass);
        expect(specialization([...mass].reverse())).toBeCloseTo(value, 9);
        expect(specialization(mass.map((x) => x / 3))).toBeCloseTo(value, 9);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("counts what is above chance only", () => {
    expect(specialization([0.5, 0.2, 0.1], { chance: 0.2 })).toBe(1);
    expect(specialization([0.2, 0.2], { chance: 0.2 })).toBe(0);
    expect(specialization([0.75, 0.25])).toBeCloseTo(0.1887, 4); // 1 - 0.8113 bits
  });
});

describe("errors", () => {
  it.each([
    [() => entropy([[1]]), "entropy: expected one row of weights, got shape [1, 1]; select one row first."],
    [() => gini([[1]]), "gini: expected one row of weights, got shape [1, 1]; select one row first."],
    [() => gini([]), "gini: expected at least one weight, and none below 0, got an empty row."],
    [() => gini([1, -0.5]), "gini: expected at least one weight, and none below 0, got -0.5."],
    [
      () => totalVariation([1], [0.5, 0.5]),
      "totalVariation: both must have the same shape, got [1] and [2]; select or reshape one of them.",
    ],
    [() => cosineSimilarity([[1, 2]], [1, 2]), "cosineSimilarity: both must have the same shape, got [1, 2] and [2]"],
    [() => rankCorrelation([1], [1, 2]), "rankCorrelation: both must have the same shape, got [1] and [2]"],
    [() => specialization([1]), "specialization: expected at least 2 relations to choose from, got 1."],
    [() => accuracy([[1, 2]], [0, 1]), "accuracy: there must be one target per prediction"],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
  });
});
