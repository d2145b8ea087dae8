import { describe, expect, it } from "vitest";
import { formulas } from "../../src/experiments/formulas.ts";
import { runToEnd } from "../../src/experiments/experiment.ts";
import type { FormulaOptions } from "experiments";

const numbersOf = (options: FormulaOptions = {}) => formulas.numbers(runToEnd(formulas, options));

describe("the printed formulas", () => {
  it("S1.2.2: weights have a column per token, attention one per dimension of the values", () => {
    expect(numbersOf({ tokens: 5, dModel: 12, heads: 3 })).toMatchObject({
      weightColumns: 5, attentionColumns: 4, outputColumns: 12,
    });
  });

  it("S2.1.4: without weights, no token sees another", () => {
    for (const seed of [1, 2, 3]) {
      const { neighbourEffectOnValues, neighbourEffectOnAttention, queryEffectOnAttention } = numbersOf({ seed });
      expect(neighbourEffectOnValues).toBe(0);
      expect(neighbourEffectOnAttention).toBeGreaterThan(0.05);
      expect(queryEffectOnAttention).toBeGreaterThan(0.05);
    }
  });

  it("S1.3.2: projecting the queries twice fits only where dHead is dModel, and gives other weights there", () => {
    expect(numbersOf({ heads: 2 })).toMatchObject({ projectedTwiceFits: 0 });
    const one = numbersOf({ heads: 1 });
    expect(one.projectedTwiceFits).toBe(1);
    expect(one.projectedTwiceDifference).toBeGreaterThan(0.05);
  });

  it("C5: heads may change places if W_O's rows go along", () => {
    const { headOrderEffect, headOrderEffectWithoutOutput } = numbersOf({ heads: 4 });
    expect(headOrderEffect).toBeLessThan(1e-12);
    expect(headOrderEffectWithoutOutput).toBeGreaterThan(0.1);
  });

  it("S1.3.1: twice the input is not twice the output", () => {
    expect(numbersOf().distanceFromLinear).toBeGreaterThan(0.05);
    expect(numbersOf({ tokens: 2, dModel: 2 }).distanceFromLinear).toBeGreaterThan(0);
  });

  it("come from their seed, and refuse what has no first and last token", () => {
    expect(numbersOf({ seed: 2 })).toEqual(numbersOf({ seed: 2 }));
    expect(numbersOf({ seed: 3 })).not.toEqual(numbersOf({ seed: 2 }));
    expect(() => numbersOf({ tokens: 1 })).toThrow("formulas: tokens must be 2 or more, got 1.");
    expect(() => numbersOf({ heads: 3 })).toThrow("dModel must be divisible by heads");
  });
});
