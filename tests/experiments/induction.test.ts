import { random, tensor } from "compute";
import { askInduction, trainInduction, trainInductionModel, type InductionReport } from "experiments";
import { describe, expect, it } from "vitest";
import { loadCheckpoint } from "../../src/experiments/checkpoints.ts";
import { runToEnd } from "../../src/experiments/experiment.ts";
import { induction } from "../../src/experiments/induction.ts";
import { accuracyWhereAsked, inductionMass, previousTokenMass } from "../../src/experiments/induction/measures.ts";
import { toSettings } from "../../src/experiments/induction/settings.ts";
import { drawBatch, drawExample, encode } from "../../src/experiments/induction/task.ts";

describe("the induction task", () => {
  const settings = toSettings();
  const { examples, tokens, answers } = drawBatch(random(5), settings, 300);

  it("repeats a block of distinct tokens", () => {
    for (const { tokens, period } of examples) {
      expect(tokens).toHaveLength(21);
      expect(shortestPeriod(tokens)).toBe(period);
      expect(new Set(tokens.slice(0, period)).size).toBe(period);
    }
    expect(new Set(examples.map(({ period }) => period))).toEqual(new Set([5, 6, 7, 8, 9]));
    expect(new Set(examples.flatMap(({ tokens }) => tokens)).size).toBe(16);
  });

  it("asks where a token has been seen before, for what came after it then", () => {
    const [texts, rows] = [tokens.toArray<number[][]>(), answers.toArray<number[][][]>()];
    texts.forEach((text, b) => {
      const found = text.map((token, place) => {
        const before = text.slice(0, place).lastIndexOf(token);
        return before < 0 ? [] : [text[before + 1]];
      });
      expect(rows[b]!.map((row) => row.flatMap((bit, token) => (bit === 1 ? [token] : [])))).toEqual(found);
    });
  });

  it("repeats tokens within a block only when told to", () => {
    const source = random(1);
    const drawn = Array.from({ length: 50 }, () => drawExample(source, toSettings({ repeats: true })));
    expect(drawn.some(({ tokens, period }) => new Set(tokens.slice(0, period)).size < period)).toBe(true);
    for (const { tokens, period } of drawn) expect(tokens.slice(period)).toEqual(tokens.slice(0, -period));
  });

  it("draws the same texts whatever the model", () => {
    const texts = (layers: number) => drawBatch(random(5), toSettings({ layers, heads: 2 }), 4).examples;
    expect(texts(1)).toEqual(texts(3));
  });
});

/** The least shift under which the text is the same. */
function shortestPeriod(tokens: number[]): number {
  return tokens.findIndex((_, shift) => shift > 0 && tokens.slice(shift).every((token, i) => token === tokens[i]));
}

describe("the measures of induction", () => {
  // A B A B, then A: asked at positions 2 (A -> B) and 3 (B -> A).
  const settings = toSettings({ length: 4, vocabulary: 2, shortest: 2, longest: 2 });
  const exam = encode([{ tokens: [0, 1, 0, 1, 0], period: 2 }], settings);
  const weights = tensor([[[
    [1, 0, 0, 0],
    [0.3, 0.7, 0, 0],
    [0.1, 0.6, 0.3, 0], // at the second A: the token after the first A is at 1
    [0.2, 0.1, 0.5, 0.2], // at the second B: the token after the first B is at 2
  ]]]);

  it("inductionMass: attention on the token after an earlier occurrence", () => {
    expect(inductionMass(weights, exam.examples)[0]).toBeCloseTo((0.6 + 0.5) / 2, 6);
  });

  it("inductionMass adds up over all earlier occurrences", () => {
    const text = { tokens: [0, 0, 0, 0], period: 1 };
    const seen = tensor([[[[1, 0, 0], [0.4, 0.6, 0], [0.5, 0.2, 0.3]]]]); // rows 1 and 2 are asked: {1}, {1, 2}
    expect(inductionMass(seen, [text])[0]).toBeCloseTo((0.6 + 0.2 + 0.3) / 2, 6);
  });

  it("previousTokenMass: attention on the token before, up to the first of the second period", () => {
    expect(previousTokenMass(weights, exam.examples)[0]).toBeCloseTo((0.3 + 0.6) / 2, 6);
  });

  it("has a number for each head", () => {
    const [one] = weights.toArray<number[][][][]>();
    const uniform = Array.from({ length: 4 }, () => [0.25, 0.25, 0.25, 0.25]);
    const both = inductionMass(tensor([[one![0]!, uniform]]), exam.examples);
    expect(both.map((mass) => Math.round(100 * mass))).toEqual([55, 25]);
  });

  it("accuracyWhereAsked counts asked positions only", () => {
    const [a, b] = [[1, 0], [0, 1]];
    expect(accuracyWhereAsked(tensor([[a!, a!, b!, b!]]), exam)).toBe(0.5); // right at 2, wrong at 3
    expect(accuracyWhereAsked(tensor([[b!, b!, b!, a!]]), exam)).toBe(1);
  });
});

describe("training on induction", () => {
  const short = { steps: 20, seed: 4 };

  it("reports before the first step, on the way, and at the end", () => {
    const reports = [...trainInduction({ ...short, every: 9 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [9, false], [18, false], [20, true]]);
    const { weights, tokens, expected, next, period } = reports[1]!.example;
    expect(tensor(weights).shape).toEqual([2, 1, 20, 20]);
    expect([tokens.length, expected.length, next.length]).toEqual([20, 20, 20]);
    expect(next.slice(0, -1)).toEqual(tokens.slice(1));
    expect(tokens.slice(period)).toEqual(tokens.slice(0, -period));
    expect(reports.at(-1)!.curve.map(({ step }) => step)).toEqual([0, 16]);
    expect([reports[2]!.model, reports.at(-1)!.model?.step]).toEqual([undefined, 20]);
  });

  it("gives the same bits for the same seed, however often it reports, and others for another", () => {
    const run = (options: object) => runToEnd(induction, { ...short, ...options });
    const first = run({ every: 20 });
    expect(run({ every: 3 })).toEqual(withEvery(first, 3));
    expect(run({ seed: 5 }).loss).not.toBe(first.loss);
    expect(induction.settings({ every: 3 })).toEqual(induction.settings({}));
  });

  it("finds the induction heads in two layers of one head, not in one layer", () => {
    const two = runToEnd(induction, { steps: 250, seed: 3 });
    expect(two.accuracy).toBeGreaterThan(0.97);
    expect(two.inductionMass).toBeGreaterThan(0.9);
    expect(two.previousTokenMass).toBeGreaterThan(0.6);
    const { curve, stepTo90 } = two;
    expect(stepTo90).toBe(curve.find(({ accuracy }) => accuracy >= 0.9)!.step);
    const numbers = induction.numbers(two);
    expect(numbers).toMatchObject({ reached90: 1, stepTo90, "accuracy@96": curve[6]!.accuracy });
    const one = runToEnd(induction, { steps: 250, layers: 1 });
    expect(one.accuracy).toBeLessThan(0.5);
    expect(induction.numbers(one)).toMatchObject({ reached90: 0, stepTo90: 250 });
  });

  it("asks a model about a text of one's own", () => {
    const few = { steps: 10, seed: 4, every: 10 };
    expect(trainInductionModel(few)).toEqual(runToEnd(induction, few).model);
    const model = loadCheckpoint("induction");
    const read = askInduction(JSON.parse(JSON.stringify(model)) as typeof model, "p a d g k p a d g");
    expect(read.tokens.join("")).toBe("PADGKPADG");
    expect(read.expected.slice(5).join("")).toBe("ADGK");
    expect(tensor(read.weights).shape).toEqual([2, 1, 9, 9]);
    expect(read.confidence.every((p) => p > 0 && p <= 1)).toBe(true);
    expect(() => askInduction(model, "A B Z")).toThrow('expected 1 to 20 letters from A to P, got 3: "A B Z".');
    expect(() => askInduction(model, "ABCDE".repeat(5))).toThrow("expected 1 to 20 letters from A to P, got 25");
  });

  it("refuses settings that cannot be run", () => {
    const start = (options: object) => () => trainInduction(options).next();
    expect(start({ heads: 0 })).toThrow("trainInduction: heads must be an integer of 1 or more, got 0.");
    expect(start({ shortest: 9, longest: 8 })).toThrow("shortest must not exceed longest, got shortest=9, longest=8.");
    expect(start({ longest: 20 })).toThrow("a period must begin again within the 20 tokens of a text");
    expect(start({ vocabulary: 8 })).toThrow("a period of distinct tokens is at most all 8 of them");
    expect(start({ vocabulary: 27 })).toThrow("trainInduction: vocabulary must lie between 2 and 26, got 27.");
    expect(start({ vocabulary: 8, repeats: true })).not.toThrow();
  });
});

/** A model knows how often its training reported. */
function withEvery(report: InductionReport, every: number): InductionReport {
  return { ...report, model: { ...report.model!, settings: { ...report.model!.settings, every } } };
}
