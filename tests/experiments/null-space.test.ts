import { contributions, printedMatrices, printedVectors, runNullSpace } from "experiments";
import { describe, expect, it } from "vitest";
import { nullSpace } from "../../src/experiments/null-space.ts";

const rows = [0, 1, 2, 3, 4, 5];
const reports = rows.map((row) => runNullSpace({ row }));
const values = printedVectors.V.vectors;
const outputOf = (weights: readonly number[]) => (
  [0, 1, 2].map((j) => weights.reduce((sum, w, i) => sum + w * values[i]![j]!, 0))
);

describe("rows with the same output", () => {
  it("are distributions, and give the output of the printed row", () => {
    for (const { weights, corners, row } of reports) {
      expect(weights).toEqual(printedMatrices["S2.2.1"].weights[row]);
      for (const corner of corners) {
        expect(Math.min(...corner)).toBeGreaterThanOrEqual(0);
        expect(corner.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        outputOf(corner).forEach((x, j) => expect(x).toBeCloseTo(outputOf(weights)[j]!, 12));
      }
    }
  });

  it("leave no row outside: a grid over the two free directions finds the same bounds", () => {
    for (const { weights, least, most, distance } of reports) {
      const found = bruteForce(weights);
      found.least.forEach((w, i) => expect(least[i]).toBeCloseTo(w, 1));
      found.most.forEach((w, i) => expect(most[i]).toBeCloseTo(w, 1));
      expect(Math.abs(found.distance - distance)).toBeLessThan(0.03);
      found.least.forEach((w, i) => expect(least[i]).toBeLessThanOrEqual(w + 1e-9));
      found.most.forEach((w, i) => expect(most[i]).toBeGreaterThanOrEqual(w - 1e-9));
    }
  });

  it("gives the farthest of them, with its distance by hand", () => {
    const { farthest, distance, weights } = reports[0]!;
    expect(distance).toBeCloseTo(farthest.reduce((sum, w, i) => sum + Math.abs(w - weights[i]!), 0) / 2, 12);
    expect(distance).toBeCloseTo(0.8, 2);
    expect(farthest[0]).toBe(0); // the largest weight of the printed row may be none at all
    expect(nullSpace.numbers(reports[0]!)).toMatchObject({ "least:The": 0, "farthest:The": 0, distance });
  });

  it("refuses rows that are not there", () => {
    expect(() => runNullSpace({ row: 6 })).toThrow("nullSpace: row must lie between 0 and 5, got 6.");
    expect(() => runNullSpace({ row: 0.5 })).toThrow("nullSpace: row must be a whole number, got 0.5.");
  });
});

/**
 * The weights of "The" and "cat" on a fine grid; the other four follow from four equations, solved by elimination.
 */
function bruteForce(weights: readonly number[]) {
  const equations = [0, 1, 2].map((j) => values.map((value) => value[j]!)).concat([[1, 1, 1, 1, 1, 1]]);
  const targets = [...outputOf(weights), 1];
  const found: number[][] = [];
  for (let the = 0; the <= 1; the += 0.005) {
    for (let cat = 0; cat <= 1 - the; cat += 0.005) {
      const left = equations.map(([a, b], e) => targets[e]! - a! * the - b! * cat);
      const rest = eliminate(equations.map((row) => row.slice(2)), left);
      if (rest.every((w) => w >= 0)) found.push([the, cat, ...rest]);
    }
  }
  const distances = found.map((row) => row.reduce((sum, w, i) => sum + Math.abs(w - weights[i]!), 0) / 2);
  return {
    least: rows.map((i) => Math.min(...found.map((row) => row[i]!))),
    most: rows.map((i) => Math.max(...found.map((row) => row[i]!))),
    distance: Math.max(...distances),
  };
}

/** Gauss and Jordan with pivots. */
function eliminate(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const m = matrix.map((row, i) => [...row, right[i]!]);
  m.forEach((_, k) => {
    const largest = Math.max(...m.slice(k).map((row) => Math.abs(row[k]!)));
    const pivot = m.findIndex((row, i) => i >= k && Math.abs(row[k]!) === largest);
    [m[k], m[pivot]] = [m[pivot]!, m[k]!];
    m.forEach((row, i) => {
      if (i === k) return;
      const factor = row[k]! / m[k]![k]!;
      m[i] = row.map((x, j) => x - factor * m[k]![j]!);
    });
  });
  return m.map((row, k) => row.at(-1)! / row[k]!);
}

describe("contributions", () => {
  it("are weight times length, and may rank tokens in another order than weights do", () => {
    const found = contributions([0.3, 0.4, 0.2, 0.05, 0.05], [3, 1, 1, 3, 1]);
    [0.9, 0.4, 0.2, 0.15, 0.05].forEach((x, i) => expect(found.contributions[i]).toBeCloseTo(x, 12));
    expect(found.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(found.shares[0]).toBeCloseTo(0.9 / 1.7, 12);
    expect(found.ranking).toEqual([0, 1, 2, 3, 4]);
    expect(found.rankingByWeight).toEqual([1, 0, 2, 3, 4]);
  });

  it("rank as weights do where all values are equally long, and share nothing where nothing is brought", () => {
    const weights = [0.1, 0.2, 0.1, 0.3, 0.3];
    const { ranking, rankingByWeight } = contributions(weights, weights.map(() => 2));
    expect(ranking).toEqual(rankingByWeight);
    expect(contributions([0.5, 0.5], [0, 0]).shares).toEqual([0, 0]);
  });

  it("refuses what is no row", () => {
    expect(() => contributions([0.5, 0.5], [1])).toThrow("expected one norm per weight, got 1 for 2 weights.");
    expect(() => contributions([0.5, -0.5], [1, 1])).toThrow("every weight must be a number of 0 or more");
    expect(() => contributions([1], [Infinity])).toThrow("every norm must be a number of 0 or more");
  });
});
