import { describe, expect, it } from "vitest";
import { placeOf } from "../../components/laboratory/study-text.ts";
import { readStudy, studyTables, toleranceOf, unexplained } from "../../src/build/study.ts";
import type { StoredResult } from "../../src/build/stored-runs.ts";
import { statistics } from "../../src/experiments/index.ts";

const table = (cell: string) => `- title: { en: a, zh-CN: b }\n  options: { questions: 4 }\n  cells:\n    - ${cell}\n`;
const stored = (_: string, options: object = {}): StoredResult | undefined => (
  "heads" in options ? { options, seeds: [1, 2], numbers: { accuracy: statistics([0.56, 0.58]) } } : undefined
);

describe("the study beside our runs", () => {
  it("takes four of its standard deviations, each at least 0.02 or 2 %", () => {
    expect(toleranceOf({ mean: 0.9, sd: 0.03 })).toBeCloseTo(0.12, 12);
    expect(toleranceOf({ mean: 0.9, sd: 0.001 })).toBe(0.08);
    expect(toleranceOf({ mean: 0.9 })).toBe(0.08);
    expect(toleranceOf({ mean: -150 })).toBe(12);
    expect(toleranceOf({ mean: 1, of: 10 })).toBeCloseTo(4 * Math.sqrt((11 / 12) * (1 / 12) / 10), 12);
  });

  it("compares the mean over our seeds, with the options of table and cell together", () => {
    const cell = (mean: number) => readStudy("addresses", table(`{ label: h, options: { heads: 1 }, number: accuracy, mean: ${mean} }`), stored)[0]!.cells[0]!;
    expect(cell(0.56).agrees).toBe(true);
    expect(cell(0.56).ours.mean).toBeCloseTo(0.57, 12);
    expect(cell(0.48)).toMatchObject({ agrees: false });
    expect(placeOf(cell(0.53))).toBe("0.500");
    expect(placeOf(cell(0.2))).toBe("2.000");
  });

  it("refuses a difference without a reason, and a reason without a difference", () => {
    const problems = (cell: string) => unexplained(readStudy("addresses", table(cell), stored));
    const head = "label: h, options: { heads: 1 }, number: accuracy";
    const because = "because: { en: x, zh-CN: y }";
    expect(problems(`{ ${head}, mean: 0.57 }`)).toEqual([]);
    expect(problems(`{ ${head}, mean: 0.9, ${because} }`)).toEqual([]);
    expect(problems(`{ ${head}, mean: 0.9 }`)[0]).toContain("nothing says why");
    expect(problems(`{ ${head}, mean: 0.57, ${because} }`)[0]).toContain("yet a difference is explained");
  });

  it("says what is not stored", () => {
    expect(() => readStudy("addresses", table("{ label: h, number: accuracy, mean: 1 }"), stored)).toThrow("is not stored");
    const other = table("{ label: h, options: { heads: 1 }, number: tea, mean: 1 }");
    expect(() => readStudy("addresses", other, stored)).toThrow('no number "tea"; it has accuracy');
  });
});

describe("content/study", () => {
  it("has a table for every experiment of the study, and no difference without its reason", () => {
    const tables = studyTables();
    expect(tables.flatMap(({ cells }) => cells).length).toBeGreaterThan(150);
    expect(unexplained(tables)).toEqual([]);
  });
});
