import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini } from "../../src/compute/metrics.ts";
import {
  bandMass, blockFit, distanceProfile, farArgmaxes, farMass, patternOf, toeplitzFit,
} from "../../src/compute/patterns.ts";
import { tensor } from "../../src/compute/tensor.ts";
import { expectClose } from "./close.ts";
import { readOracle } from "./oracle/oracle.ts";

interface PatternCase {
  name: string;
  x: number[][];
  gini: number;
  normalizedEntropy: number;
  toeplitz: number;
  block: number;
  cuts: number[];
  profile: number[];
  far: number;
}

const cases = readOracle<{ patterns: PatternCase[] }>("linalg").patterns; // make_linalg_oracle.py
const printed = Object.fromEntries(cases.map(({ name, x }) => [name, x]));

const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const square = (T: number, weight: (i: number, j: number) => number) =>
  Array.from({ length: T }, (_, i) => Array.from({ length: T }, (_, j) => weight(i, j)));

/** Rows of positive weights that sum to 1. */
const anyWeights = fc.integer({ min: 3, max: 9 }).chain((T) => {
  const row = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: T, maxLength: T });
  return fc.array(row.map((w) => w.map((x) => x / (mean(w) * T))), { minLength: T, maxLength: T });
});

/** Lengths of the blocks of a sentence, at least two of them. */
const lengths = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 4 });

describe.each(cases)("regressions by NumPy: $name", (expected) => {
  it("toeplitzFit", () => expect(toeplitzFit(expected.x)).toBeCloseTo(expected.toeplitz, 10));

  it("blockFit, over every way to cut", () => {
    const { fit, cuts } = blockFit(expected.x);
    expect(fit).toBeCloseTo(expected.block, 10);
    expect(cuts).toEqual(expected.cuts);
  });

  it("distances and entropy", () => {
    expectClose(distanceProfile(expected.x), expected.profile, 1e-11);
    expect(farMass(expected.x)).toBeCloseTo(expected.far, 10);
    expect(patternOf(expected.x).normalizedEntropy).toBeCloseTo(expected.normalizedEntropy, 10);
    expect(mean(expected.x.map((row) => gini(row)))).toBeCloseTo(expected.gini, 10);
  });
});

describe("the matrices of the second document", () => {
  it("are classified as their headings say; the sentence is two phrases, the translation a diagonal", () => {
    const classes = cases.slice(0, 6).map(({ name, x }) => [name, patternOf(x).pattern]);
    expect(Object.fromEntries(classes)).toEqual({
      sentence: "block", diagonal: "diagonal", block: "block", sparse: "sparse", global: "global",
      translation: "diagonal",
    });
  });

  it("the sentence is cut after sits, by a hair", () => {
    const { block, toeplitz } = patternOf(printed.sentence!);
    expect([block.fit.toFixed(2), block.cuts, toeplitz.toFixed(2)]).toEqual(["0.50", [3], "0.47"]);
    expect(toeplitzFit(printed.translation!).toFixed(2)).toBe("0.96");
  });

  it("band mass cannot tell the diagonal example from the block example", () => {
    expect([bandMass(printed.diagonal!), bandMass(printed.block!)]).toEqual([1, 1]);
  });

  it("the sparse example is less sparse than two others, and only two of its rows look far", () => {
    const sparsity = ["sparse", "diagonal", "block"].map((name) => mean(printed[name]!.map((row) => gini(row))));
    expect(sparsity.map((value) => value.toFixed(3))).toEqual(["0.456", "0.575", "0.550"]);
    expect(farArgmaxes(printed.sparse!)).toEqual([0, 3]);
  });
});

describe("what the fits mean", () => {
  it("a matrix that depends only on i - j has a Toeplitz fit of 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 17 }), (values) => {
        const T = Math.floor((values.length + 1) / 2);
        fc.pre(new Set(values.slice(0, 2 * T - 1)).size > 1);
        expect(toeplitzFit(square(T, (i, j) => values[i - j + T - 1]!))).toBeCloseTo(1, 9);
      }),
    );
  });

  it("attention within phrases has a block fit of 1, and the phrases are found", () => {
    fc.assert(
      fc.property(lengths, (sizes) => {
        const phrase = sizes.flatMap((size, k) => new Array<number>(size).fill(k));
        const x = square(phrase.length, (i, j) => (phrase[i] === phrase[j] ? 1 / sizes[phrase[i]!]! : 0));
        const { fit, cuts } = blockFit(x);
        expect(fit).toBeCloseTo(1, 9);
        expect(cuts).toEqual(sizes.slice(0, -1).map((_, k) => phrase.indexOf(k + 1)));
      }),
    );
  });

  it("equal weights leave nothing to explain", () => {
    const uniform = square(5, () => 1 / 5);
    expect([toeplitzFit(uniform), blockFit(uniform)]).toEqual([0, { fit: 0, cuts: [] }]);
    expect(patternOf(tensor(uniform)).pattern).toBe("global");
  });

  it("two or three tokens cannot be cut", () => {
    expect(blockFit([[1, 0], [0, 1]]).cuts).toEqual([]);
    expect(blockFit([[1, 0, 0], [0, 1, 0], [0, 0, 1]]).cuts).toEqual([]);
  });
});

describe("patternOf", () => {
  it("calls the previous token a diagonal, a fixed far one sparse", () => {
    const previous = square(6, (i, j) => Number(j === Math.max(0, i - 1)));
    expect(patternOf(previous).pattern).toBe("diagonal");
    expect(patternOf(square(6, (_, j) => Number(j === 0))).pattern).toBe("sparse");
  });

  it("calls near words without an order sparse", () => {
    const near = square(6, (i, j) => Number([1, 1, 2, 2, 3, 4][i] === j));
    expect(farArgmaxes(near)).toEqual([]);
    expect(patternOf(near).pattern).toBe("sparse");
  });

  it("tells what it looked at", () => {
    const { normalizedEntropy, farArgmaxes: far, block, toeplitz } = patternOf(square(4, (i, j) => Number(i === j)));
    expect([normalizedEntropy, far, block.cuts, toeplitz]).toEqual([0, [], [2], expect.closeTo(1, 9)]);
  });

  it("leaves rows without weight out", () => {
    const masked = [[0, 0, 0], [0.5, 0.5, 0], [0, 0.5, 0.5]];
    expect(patternOf(masked).normalizedEntropy).toBeCloseTo(Math.log(2) / Math.log(3), 12);
    expect(farArgmaxes([[1, 0, 0], [1, 0, 0], [0, 0, 0]])).toEqual([]);
  });
});

describe("mass by distance", () => {
  it("sums to 1, and bands add it up", () => {
    fc.assert(
      fc.property(anyWeights, fc.nat(8), (weights, width) => {
        const profile = distanceProfile(weights);
        const sum = (part: number[]) => part.reduce((total, x) => total + x, 0);
        expect(sum(profile)).toBeCloseTo(1, 12);
        expect(bandMass(weights, width)).toBeCloseTo(sum(profile.slice(0, width + 1)), 12);
        expect(farMass(weights)).toBeCloseTo(sum(profile.slice(Math.max(2, Math.ceil(weights.length / 2)))), 12);
      }),
    );
  });

  it("is a share of the weight, not of the pairs", () => {
    expect(distanceProfile([[0.5, 0.5], [0, 1]])).toEqual([0.75, 0.25]);
    expect(distanceProfile([[2]])).toEqual([1]);
    expect(farMass([[0, 1], [1, 0]])).toBe(0); // one token away is never far
  });

  it("takes the first of equal weights as the largest", () => {
    expect(farArgmaxes([[0.5, 0, 0.5], [0, 1, 0], [0.5, 0, 0.5]])).toEqual([2]);
  });
});

describe("errors", () => {
  const long = square(33, (i, j) => Number(i === j));
  it.each([
    [
      () => patternOf([[1, 0]]),
      "patternOf: expected weights [T, T] of 3 to 32 tokens, got [1, 2]; slice or choose another matrix.",
    ],
    [() => toeplitzFit([[1, 0], [0, 1]]), "toeplitzFit: expected weights [T, T] of at least 3 tokens, got [2, 2]"],
    [() => blockFit(long), "blockFit: expected weights [T, T] of 2 to 32 tokens, got [33, 33]"],
    [() => bandMass([[1], [1]]), "bandMass: expected weights [T, T] of at least 1 token, got [2, 1]"],
    [
      () => farMass([[0, 1], [-0.5, 1.5]]),
      "farMass: expected weights of at least 0, and some above it, got -0.5 at row 1, column 0; use softmax.",
    ],
    [() => farArgmaxes([[NaN]]), "farArgmaxes: expected weights of at least 0, and some above it, got NaN at row 0"],
    [() => distanceProfile([[0]]), "distanceProfile: expected weights of at least 0, and some above it, got only zero"],
    [
      () => patternOf(square(3, (i, j) => (i === j ? 2 : 0))),
      "patternOf: expected rows that sum to 1, got 2 in row 0; divide the row by its sum.",
    ],
    [() => distanceProfile([1]), "distanceProfile: expected one matrix with at least one entry, got shape [1]"],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
  });
});
