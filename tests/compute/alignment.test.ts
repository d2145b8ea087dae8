import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentAccuracy, alignmentErrorRate, rowsWithSameOutput } from "../../src/compute/alignment.ts";
import { totalVariation } from "../../src/compute/metrics.ts";
import { tensor } from "../../src/compute/tensor.ts";
import { expectClose } from "./close.ts";
import { readOracle } from "./oracle/oracle.ts";

const stored = readOracle<Record<"matrices" | "patterns", { name: string; x: number[][] }[]>>("linalg");
const values = stored.matrices.find(({ name }) => name === "values")!.x; // the document's V, [6, 3]
const sentence = stored.patterns.find(({ name }) => name === "sentence")!.x; // its weights, [6, 6]
const translation = stored.patterns.find(({ name }) => name === "translation")!.x;

const output = (row: number[]) => values[0]!.map((_, j) => row.reduce((sum, w, i) => sum + w * values[i]![j]!, 0));
const farthest = (row: number[]) =>
  rowsWithSameOutput(row, values).reduce((far, w) => (totalVariation(w, row) > totalVariation(far, row) ? w : far));

describe("alignmentAccuracy", () => {
  it("is 1 for the document's translation, 0 read one row too late", () => {
    expect(alignmentAccuracy(translation, [0, 1, 2, 3, 4])).toBe(1);
    expect(alignmentAccuracy(translation.slice(1), [0, 1, 2, 3])).toBe(0);
    expect(alignmentAccuracy(tensor(translation), [0, 1, 2, 4, 4])).toBeCloseTo(0.8, 12);
  });

  it("accepts any of several columns and leaves out rows without gold", () => {
    expect(alignmentAccuracy([[0.2, 0.8], [0.9, 0.1], [0.5, 0.5]], [[0, 1], 1, []])).toBe(0.5);
    expect(alignmentAccuracy([[1, 0]], [[]])).toBeNaN();
  });

  it("compares along rows, not columns, and sees no link in a row without weight", () => {
    expect(alignmentAccuracy([[0.6, 0.4], [0.7, 0.3]], [0, 0])).toBe(1);
    expect(alignmentAccuracy([[0, 0], [NaN, 1]], [0, 0])).toBe(0);
  });
});

describe("alignmentErrorRate", () => {
  // Four links: (0, 0) sure, (1, 1) possible, (2, 0) wrong, (3, 3) sure; the sure link (2, 2) is missed.
  const weights = [[0.9, 0.1, 0, 0], [0, 0.9, 0.1, 0], [0.9, 0, 0.1, 0], [0, 0, 0.1, 0.9]];

  it("weighs sure and possible links as Och and Ney do", () => {
    const rate = alignmentErrorRate(weights, { sure: [0, [], 2, 3], possible: [0, 1, 2, 3] });
    expect(rate).toBeCloseTo(1 - (2 + 3) / (4 + 3), 12);
  });

  it("takes sure links as possible, and is 1 - F1 where there are no others", () => {
    expect(alignmentErrorRate(weights, { sure: [0, [], 2, 3], possible: [[], 1, [], []] })).toBeCloseTo(2 / 7, 12);
    expect(alignmentErrorRate(weights, { sure: [0, [], 2, 3] })).toBeCloseTo(1 - 4 / 7, 12);
    expect(alignmentErrorRate(translation, { sure: [0, 1, 2, 3, 4] })).toBe(0);
  });

  it("counts no link for a row without weight", () => {
    expect(alignmentErrorRate([[1, 0], [0, 0]], { sure: [0, []] })).toBe(0);
  });
});

describe("rowsWithSameOutput", () => {
  it("moves 60 % of the weight of The off it, with the same output", () => {
    const rows = rowsWithSameOutput(sentence[0]!, values);
    const onThe = rows.map((row) => row[0]!);
    expect([Math.min(...onThe).toFixed(2), Math.max(...onThe).toFixed(2)]).toEqual(["0.00", "0.66"]);
    expect(totalVariation(farthest(sentence[0]!), sentence[0]!)).toBeCloseTo(0.8, 3);
  });

  it("moves the weight of the to The, but keeps cat in the row of sits", () => {
    const far = farthest(sentence[4]!);
    expect(sentence[4]![4]).toBe(0.4);
    expect(far[0]).toBeCloseTo(0.7, 3);
    expect(totalVariation(far, sentence[4]!)).toBeCloseTo(0.75, 3);
    const onCat = rowsWithSameOutput(sentence[2]!, values).map((row) => row[1]!);
    expect([Math.min(...onCat).toFixed(2), Math.max(...onCat).toFixed(2)]).toEqual(["0.33", "0.52"]);
  });

  it("gives rows of weights with the sum and the output of the given one", () => {
    const row = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(row, (given) => {
        const rows = rowsWithSameOutput(given, values);
        expect(rows.length).toBeGreaterThan(1); // 6 tokens, rank 3, all weights positive
        for (const corner of rows) {
          expectClose(output(corner), output(given), 1e-8);
          expect(corner.every((weight) => weight >= 0)).toBe(true);
          const sums = [corner, given].map((w) => w.reduce((sum, x) => sum + x, 0)) as [number, number];
          expect(sums[0]).toBeCloseTo(sums[1], 8);
        }
      }),
    );
  });

  it("holds where many values depend on each other: same output, and no two corners with the same tokens", () => {
    const value = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 7 }), (some) => {
        const given = some.map((_, i) => (i % 3) / 10);
        const corners = rowsWithSameOutput(given, some);
        expect(new Set(corners.map((row) => String(row.map((weight) => weight > 0)))).size).toBe(corners.length);
        const outputs = [given, ...corners].map((row) =>
          [0, 1].map((j) => row.reduce((sum, weight, i) => sum + weight * some[i]![j]!, 0)),
        );
        for (const other of outputs) expectClose(other, outputs[0]!, 1e-8);
      }),
    );
  });

  it("leaves out mixtures of equal values, which are no corners", () => {
    const corners = rowsWithSameOutput([0.25, 0.1, 0, 0], [[0, 0.2], [0, 0.2], [0.1, 0.1], [0.1, 0]]);
    expect(corners.map((row) => row.map((weight) => +weight.toFixed(6)))).toEqual([[0.35, 0, 0, 0], [0, 0.35, 0, 0]]);
  });

  it("takes for dependent what float32 has rounded", () => {
    const rounded = tensor([[0.1, 0.3], [0.7, 2.1], [1.3, 3.9]]); // the second column is three times the first
    expect(rowsWithSameOutput([0.3, 0.4, 0.3], rounded)).toHaveLength(2);
  });

  it("gives the row alone where no weight can move", () => {
    const corners = rowsWithSameOutput([0.2, 0.3, 0.5], [[1, 0], [0, 1], [0, 0]]);
    expect(corners).toHaveLength(1);
    expectClose(corners[0]!, [0.2, 0.3, 0.5], 1e-9);
    expect(rowsWithSameOutput([0, 0, 1], [[0], [1], [2]])).toEqual([[0, 0, expect.closeTo(1, 9)]]); // at the edge
  });

  it("moves weight freely between equal values, in float32 too", () => {
    const equal = tensor([[0.1, 0.7], [0.1, 0.7], [0.3, 0.2]]);
    const corners = rowsWithSameOutput(tensor([0.25, 0.25, 0.5]), equal);
    expect(corners.map((row) => row.map((weight) => +weight.toFixed(6)))).toEqual([[0.5, 0, 0.5], [0, 0.5, 0.5]]);
  });
});

describe("errors", () => {
  const cubes = Array.from({ length: 40 }, (_, i) => [i, i * i, i ** 3]);
  it.each([
    [
      () => alignmentAccuracy([[1, 0]], [0, 1]),
      "alignmentAccuracy: expected gold for each of 1 rows, got 2 entries; give [] to a row without gold.",
    ],
    [
      () => alignmentErrorRate([[1, 0]], { sure: [0], possible: [] }),
      "alignmentErrorRate: expected gold for each of 1 rows, got 0 entries",
    ],
    [() => alignmentAccuracy([1, 0], [0]), "alignmentAccuracy: expected one matrix with at least one entry, got shape"],
    [
      () => rowsWithSameOutput([0.5, 0.5], values),
      "rowsWithSameOutput: expected a weight of at least 0 for each value, got [0.5, 0.5] for 6 values.",
    ],
    [() => rowsWithSameOutput([1.5, -0.5], [[1], [2]]), "got [1.5, -0.5] for 2 values."],
    [
      () => rowsWithSameOutput(new Array<number>(40).fill(1 / 40), cubes),
      "rowsWithSameOutput: expected at most 20000 ways to choose 4 of the tokens, got 40 tokens; " +
        "take a shorter sentence.",
    ],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
  });
});
