import { describe, expect, it } from "vitest";
import { circle } from "../../src/experiments/circle.ts";
import { circleOfTokens } from "../../src/experiments/circle/circle.ts";
import { runToEnd } from "../../src/experiments/experiment.ts";

describe("circleOfTokens", () => {
  it("singles out the tokens of the permutation", () => {
    const permutation = [3, 0, 4, 1, 2];
    const { queries, keys, weights } = circleOfTokens(permutation, 30);
    expect(weights.map((row) => row.indexOf(Math.max(...row)))).toEqual(permutation);
    for (const [x, y] of [...queries, ...keys]) expect(Math.hypot(x!, y!)).toBeCloseTo(1, 12);
  });

  it("gives softmax(beta cos(angle between them))", () => {
    const { weights } = circleOfTokens([1, 2, 0, 3], 1.5);
    const sum = Math.exp(1.5) + 2 * Math.exp(0) + Math.exp(-1.5); // at 0, 90, 270 and 180 degrees
    expect(weights[0]![1]).toBeCloseTo(Math.exp(1.5) / sum, 12);
    expect(weights[0]![3]).toBeCloseTo(Math.exp(-1.5) / sum, 12);
  });

  it("refuses what is no permutation", () => {
    expect(() => circleOfTokens([0, 0, 2], 1)).toThrow("expected each of 0 ... n - 1 once, got [0, 0, 2]");
    expect(() => circleOfTokens([], 1)).toThrow("got []");
  });
});

describe("circle", () => {
  it.each([[8, 1], [16, 0.999], [32, 0.773], [64, 0.391]])("of %i tokens at beta 100 gives %f", (tokens, expected) => {
    const { probability } = circle.numbers(runToEnd(circle, { tokens, beta: 100 }));
    expect(Math.abs(probability! - expected)).toBeLessThan(5e-4);
  });

  it("has no chance in it", () => {
    expect(circle.settings({ seed: 4 })).toEqual(circle.settings({}));
  });
});
