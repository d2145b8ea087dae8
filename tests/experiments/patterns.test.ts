import { patternOf, random, type Pattern } from "compute";
import { describe, expect, it } from "vitest";
import { cutsInto, drawMatrix, patternNames, type DrawnMatrix } from "../../src/experiments/patterns/draw.ts";
import { measure, type ReadMatrix } from "../../src/experiments/patterns/measure.ts";
import { comparedSettings, toSettings } from "../../src/experiments/patterns/settings.ts";
import { patterns, trainPatterns } from "../../src/experiments/patterns.ts";

const settings = toSettings({ tokens: 7, contrast: 2 });

function drawn(truth: Pattern, more: object = {}): DrawnMatrix[] {
  const chance = { shapes: random(5, 1), noise: random(5, 2) };
  return Array.from({ length: 60 }, () => drawMatrix(truth, chance, { ...settings, ...more }));
}

/** Without noise a row has two weights only: the places with the larger one are looked at. */
function lookedAt({ weights }: DrawnMatrix): number[][] {
  return weights.map((row) => row.flatMap((weight, j) => (weight > Math.min(...row) + 1e-6 ? [j] : [])));
}

describe("drawn matrices", () => {
  it("are rows of softmax: as many times larger as the contrast says", () => {
    for (const { weights } of patternNames.flatMap((name) => drawn(name))) {
      for (const row of weights) {
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
        const ratio = Math.max(...row) / Math.min(...row);
        expect([1, Math.exp(2)].some((expected) => Math.abs(ratio - expected) < 1e-4)).toBe(true);
      }
    }
  });

  it("diagonal: every token looks at itself, or every token at the one before", () => {
    const seen = drawn("diagonal").map((matrix) => lookedAt(matrix).flat().join(""));
    expect(new Set(seen)).toEqual(new Set(["0123456", "0012345"]));
  });

  it("block: tokens look at all of their phrase, which has two tokens or more", () => {
    const all = drawn("block");
    for (const matrix of all) {
      const phrases = [...new Set(lookedAt(matrix).map((places) => places.join("")))];
      expect(phrases.join("")).toBe("0123456"); // phrases next to each other, none shared, none left out
      expect(phrases.map((phrase) => phrase.length)).toEqual(matrix.blocks);
      lookedAt(matrix).forEach((places, i) => expect(places).toContain(i));
      expect(Math.min(...matrix.blocks)).toBeGreaterThanOrEqual(2);
    }
    const two = all.filter(({ blocks }) => blocks.length === 2).length;
    expect(all.every(({ blocks }) => blocks.length <= 3)).toBe(true);
    expect(Math.abs(two - 30)).toBeLessThan(15);
  });

  it("sparse: every token looks at one other, two or more places away", () => {
    for (const matrix of drawn("sparse")) {
      lookedAt(matrix).forEach((places, i) => {
        expect(places).toHaveLength(1);
        expect(Math.abs(places[0]! - i)).toBeGreaterThanOrEqual(2);
      });
    }
  });

  it("global: all weights are equal", () => {
    const all = drawn("global").flatMap(({ weights }) => weights.flat());
    for (const weight of all) expect(weight).toBeCloseTo(1 / 7, 6);
  });

  it("keep their shapes when noise is added, and noise has the deviation that was asked for", () => {
    const blocksOf = (noise: number) => drawn("block", { noise }).map(({ blocks }) => blocks);
    expect(blocksOf(0.5)).toEqual(blocksOf(0));
    const logs = drawn("global", { noise: 0.5 }).flatMap(({ weights }) => weights.map((row) => row.map(Math.log)));
    const centred = logs.flatMap((row) => row.map((log) => log - row.reduce((sum, other) => sum + other, 0) / 7));
    const variance = centred.reduce((sum, x) => sum + x * x, 0) / (logs.length * 6); // 7 entries less their mean
    expect(Math.abs(Math.sqrt(variance) - 0.5)).toBeLessThan(0.03);
  });
});

describe("cutsInto", () => {
  it("lists every way to cut, as going through all tuples does", () => {
    const tuples = Array.from({ length: 9 ** 3 }, (_, n) => [n % 9, Math.floor(n / 9) % 9, Math.floor(n / 81)]);
    const found = tuples.filter(([a, b, c]) => a! + b! + c! === 9 && Math.min(a!, b!, c!) >= 2);
    const inOrder = (lists: number[][]) => lists.map((list) => list.join()).sort();
    expect(inOrder(cutsInto(3, 9))).toEqual(inOrder(found));
    expect([cutsInto(2, 5), cutsInto(2, 3)]).toEqual([[[2, 3], [3, 2]], []]);
  });
});

describe("measure", () => {
  const metrics = patternOf([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  const read = (truth: Pattern, taken: Pattern, blocks: number[] = []): ReadMatrix =>
    ({ truth, weights: [], blocks, metrics: { ...metrics, pattern: taken } });
  const matrices = [
    read("block", "global", [2, 8]), read("sparse", "sparse"), read("block", "block", [4, 2, 4]),
    read("block", "diagonal", [8, 2]), read("sparse", "diagonal"), read("block", "block", [4, 6]),
  ];

  it("counts what was taken for what", () => {
    const { accuracy, confusion, largestBlocks, latest, misread } = measure(matrices);
    expect(accuracy).toBe(0.5);
    expect(confusion).toEqual([[0, 0, 0, 0], [1, 2, 0, 1], [1, 0, 1, 0], [0, 0, 0, 0]]);
    expect(largestBlocks).toEqual([
      { size: 4, matrices: 1, asGlobal: 0 },
      { size: 6, matrices: 1, asGlobal: 0 },
      { size: 8, matrices: 2, asGlobal: 1 },
    ]);
    expect(latest).toEqual([matrices[5], matrices[4]]);
    expect(misread).toEqual([matrices[4], matrices[3], matrices[0]]);
  });

  it("has nothing to say before the first", () => {
    expect(measure([])).toEqual({
      accuracy: 0, confusion: Array.from({ length: 4 }, () => [0, 0, 0, 0]), largestBlocks: [], latest: [], misread: [],
    });
  });
});

describe("a run", () => {
  it("reports before the first matrix, on the way, and at the end", () => {
    const reports = [...trainPatterns({ tokens: 6, matrices: 5, every: 2 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [2, false], [4, false], [5, true]]);
    expect(reports.at(-1)).toMatchObject({ accuracy: 1, patterns: ["diagonal", "block", "sparse", "global"] });
    expect(reports.at(-1)!.misread).toEqual([]);
    expect(reports.at(-1)!.confusion).toEqual([[5, 0, 0, 0], [0, 5, 0, 0], [0, 0, 5, 0], [0, 0, 0, 5]]);
    expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
  });

  it("gives the same for the same seed, however often it reports", () => {
    const numbers = (seed: number, every: number) =>
      patterns.numbers([...trainPatterns({ tokens: 6, noise: 0.8, matrices: 20, seed, every })].at(-1)!);
    expect(numbers(3, 1)).toEqual(numbers(3, 20));
    expect(numbers(4, 20)).not.toEqual(numbers(3, 20));
  });

  it("reads a block of 8 of 10 tokens as global, and smaller ones never", () => {
    const last = [...trainPatterns({ tokens: 10, matrices: 40 })].at(-1)!;
    const { accuracy, largestBlockAsGlobal, smallerBlocksAsGlobal, ...rest } = patterns.numbers(last);
    expect(last.largestBlocks.at(-1)!.size).toBe(8);
    expect([largestBlockAsGlobal, smallerBlocksAsGlobal]).toEqual([1, 0]);
    expect(last.misread.every(({ blocks }) => Math.max(...blocks) === 8)).toBe(true);
    expect(accuracy).toBeCloseTo((3 + rest["accuracy@block"]!) / 4, 12);
    expect([rest["accuracy@diagonal"], rest["accuracy@sparse"], rest["accuracy@global"]]).toEqual([1, 1, 1]);
  });

  it("is compared by what changes it, and refuses what cannot be run", () => {
    expect(comparedSettings({ every: 3 })).toEqual(comparedSettings({}));
    expect(comparedSettings({ noise: 0.2 })).not.toEqual(comparedSettings({}));
    const refused = (options: object) => expect(() => toSettings(options));
    refused({ tokens: 5 }).toThrow("trainPatterns: tokens must lie between 6 and 16, got 5.");
    refused({ tokens: 6.5 }).toThrow("trainPatterns: tokens must be an integer of 1 or more, got 6.5.");
    refused({ noise: -1 }).toThrow("trainPatterns: noise must be 0 or more, got -1.");
  });
});
