import { random, tensor } from "compute";
import { describe, expect, it } from "vitest";
import { patternFit, runPatternFit, trainPatternFit } from "../../src/experiments/pattern-fit.ts";
import { drawPattern, patternNames } from "../../src/experiments/pattern-fit/targets.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("patterns", () => {
  it.each(patternNames)("%s: rows of shares", (name) => {
    const rows = drawPattern(name, 12, random(1));
    expect(tensor(rows).shape).toEqual([12, 12]);
    for (const row of rows) {
      expect(sum(row)).toBeCloseTo(1, 6);
      expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
    }
  });

  it("a permutation has one 1 in each row and column", () => {
    const rows = drawPattern("permutation", 9, random(2));
    expect(rows.flat().filter((weight) => weight === 1)).toHaveLength(9);
    expect(rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))).toEqual(Array(9).fill(1));
  });

  it("local falls with the square of the distance", () => {
    const rows = drawPattern("local", 7, random(1));
    expect(rows[3]![4]! / rows[3]![3]!).toBeCloseTo(Math.exp(-1 / 2), 6);
    expect(rows[3]![1]! / rows[3]![3]!).toBeCloseTo(Math.exp(-2), 6);
  });

  it("blocks are of four, the last one of what is left", () => {
    const rows = drawPattern("blocks", 6, random(1));
    expect(rows[2]).toEqual([0.25, 0.25, 0.25, 0.25, 0, 0]);
    expect(rows[5]).toEqual([0, 0, 0, 0, 0.5, 0.5]);
  });

  it("a subset has three equal weights, other tokens for other rows", () => {
    const rows = drawPattern("subset", 10, random(3));
    for (const row of rows) expect(row.filter((weight) => weight > 0)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(new Set(rows.map(String)).size).toBeGreaterThan(5);
  });

  it("random weights vary as those of a Dirichlet distribution with parameters 1/3", () => {
    const [n, source] = [6, random(4)];
    const weights = Array.from({ length: 1000 }, () => drawPattern("random", n, source)).flat(2); // 36 000 of mean 1/n
    const variance = sum(weights.map((weight) => (weight - 1 / n) ** 2)) / weights.length;
    const wanted = ((1 / n) * (1 - 1 / n)) / (n / 3 + 1); // m (1 - m) / (sum of the parameters + 1)
    expect(variance / wanted).toBeGreaterThan(0.97);
    expect(variance / wanted).toBeLessThan(1.03);
  });
});

describe("fitting", () => {
  it("measures divergence and hits by hand-made sums", () => {
    const { target, weights, divergence, accuracy } = runPatternFit({ target: "subset", tokens: 12, steps: 30 });
    const terms = target.flatMap((row, i) => row.map((p, j) => (p === 0 ? 0 : p * Math.log(p / weights[i]![j]!))));
    expect(divergence).toBeCloseTo(sum(terms) / 12, 5);
    const hits = weights.filter((row, i) => target[i]![row.indexOf(Math.max(...row))]! > 0);
    expect(accuracy).toBe(hits.length / 12);
    expect(hits.length).toBeLessThan(12);
  });

  it("has weights that are those of its queries and keys, of the rank asked for", () => {
    const { weights, queries, keys, queryNorm, keyNorm } = runPatternFit({ tokens: 5, rank: 3, steps: 10 });
    expect([tensor(queries).shape, tensor(keys).shape]).toEqual([[5, 3], [5, 3]]);
    const scores = queries.map((query) => keys.map((key) => Math.exp(sum(query.map((entry, i) => entry * key[i]!)))));
    scores.forEach((row, i) => row.forEach((score, j) => expect(weights[i]![j]).toBeCloseTo(score / sum(row), 5)));
    expect(queryNorm).toBeCloseTo(Math.sqrt(sum(queries.flat().map((entry) => entry ** 2))), 4);
    expect(keyNorm).toBeCloseTo(Math.sqrt(sum(keys.flat().map((entry) => entry ** 2))), 4);
  });

  it("makes a permutation with two numbers per token, but not with one", () => {
    const [one, two] = [1, 2].map((rank) => runPatternFit({ tokens: 8, rank, steps: 300 }));
    expect(two!.accuracy).toBe(1);
    expect(two!.divergence).toBeLessThan(0.05);
    expect(one!.accuracy).toBe(0.25); // the two at the ends of the line
    expect(one!.divergence).toBeGreaterThan(1);
  });

  it("reports on the way; the same seed gives the same bits, another seed another pattern", () => {
    const reports = [...trainPatternFit({ steps: 25, every: 10 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [10, false], [20, false], [25, true]]);
    expect(reports.at(-1)!.curve.map(([step]) => step)).toEqual([0, 10, 20, 25]);
    expect({ ...runPatternFit({ steps: 25 }), curve: [] }).toEqual({ ...reports.at(-1), curve: [] });
    expect(runPatternFit({ steps: 25, seed: 2 }).target).not.toEqual(reports[0]!.target);
  });

  it("fits the same pattern at every rank", () => {
    const [low, high] = [2, 5].map((rank) => runPatternFit({ target: "random", rank, steps: 1 }).target);
    expect(high).toEqual(low);
  });
});

describe("cutting scores down to a rank", () => {
  it.each([4, 12])("gets %i of 16 rows of a permutation right", (rank) => {
    for (const seed of [1, 2, 3]) {
      expect(runPatternFit({ fit: "truncate", rank, seed }).accuracy).toBe(rank / 16);
    }
  });

  it("is exact at full rank, for a pattern of any kind", () => {
    for (const target of patternNames) {
      const { divergence, accuracy } = runPatternFit({ fit: "truncate", target, tokens: 8, rank: 8 });
      expect(divergence).toBeLessThan(1e-4);
      expect(accuracy).toBe(1);
    }
  });

  it("needs one report", () => {
    expect([...trainPatternFit({ fit: "truncate" })].map(({ step, done }) => [step, done])).toEqual([[0, true]]);
  });
});

describe("settings", () => {
  it("leave out what cannot change a run", () => {
    expect(patternFit.settings({ every: 3 })).toEqual(patternFit.settings({}));
    const truncated = patternFit.settings({ fit: "truncate" });
    expect(patternFit.settings({ fit: "truncate", steps: 9, learningRate: 2 })).toEqual(truncated);
    expect(patternFit.settings({ steps: 9 })).not.toEqual(patternFit.settings({}));
  });

  it("are refused where nothing can be fitted", () => {
    expect(() => runPatternFit({ rank: 17 })).toThrow("trainPatternFit: rank must lie between 1 and 16, got 17.");
    expect(() => runPatternFit({ target: "spiral" as "local" })).toThrow("target must be one of permutation, local");
    expect(() => runPatternFit({ fit: "guess" as "train" })).toThrow("fit must be one of train, truncate");
  });
});
