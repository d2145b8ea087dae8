import { random, tensor, type Tensor } from "compute";
import {
  bagLine,
  pickOneLine,
  runAddresses,
  trainAddresses,
} from "experiments";
import { describe, expect, it } from "vitest";
import { createModel, predict } from "../../src/experiments/addresses/model.ts";
import { toSettings } from "../../src/experiments/addresses/settings.ts";
import { describeToken, drawBatch, drawExample, encode } from "../../src/experiments/addresses/task.ts";

describe("the address task", () => {
  const settings = toSettings({ questions: 3, tokens: 5, values: 4 });
  const examples = Array.from({ length: 200 }, () => drawExample(random(3), settings));
  const source = random(3);
  const drawn = Array.from({ length: 200 }, () => drawExample(source, settings));

  it("gives every code once in every field", () => {
    for (const { codes } of drawn) {
      expect(codes).toHaveLength(4);
      for (const field of codes) expect([...field].sort()).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it("asks for the one token that carries the code", () => {
    for (const { codes, query, targets } of drawn) {
      const found = [0, 1, 2].map((field) => codes[field]!.filter((code) => code === query[field]));
      expect(found.map((matches) => matches.length)).toEqual([1, 1, 1]);
      expect(targets.map((token, field) => codes[field]![token])).toEqual(query.slice(0, 3));
    }
  });

  it("comes from its seed", () => {
    expect(new Set(examples.map((example) => JSON.stringify(example))).size).toBe(1);
    expect(new Set(drawn.map((example) => JSON.stringify(example))).size).toBe(200);
  });

  it("can be read off the one-hot blocks by brute force", () => {
    const { queries, tokens, answers } = encode(drawn, settings);
    const [asking, asked] = [queries.toArray<number[][][]>(), tokens.toArray<number[][][]>()];
    const found = drawn.map((_, b) => [0, 1, 2].map((field) => readOff(asking[b]![0]!, asked[b]!, field)));
    expect(answers.toArray()).toEqual(found);
  });

  it("names one code only, when it asks one question", () => {
    const one = toSettings({ ...settings, ask: "one" });
    const { queries, examples, answers } = drawBatch(random(4), one, 50);
    expect(answers.shape).toEqual([50, 1]);
    queries.toArray<number[][][]>().forEach(([query], b) => {
      const { asked, query: codes } = examples[b]!;
      expect(query!.flatMap((bit, place) => (bit === 1 ? [place] : []))).toEqual([asked[0]! * 5 + codes[asked[0]!]!]);
    });
    expect(new Set(examples.flatMap(({ asked }) => asked))).toEqual(new Set([0, 1, 2]));
  });

  it("describes a token as its address and value", () => {
    const example = {
      codes: [
        [3, 1],
        [0, 2],
      ],
      values: [5, 4],
      query: [3, 2],
      asked: [0],
      targets: [0],
    };
    expect([0, 1].map((token) => describeToken(example, token))).toEqual(["A3 B0 = 5", "A1 B2 = 4"]);
  });
});

/** The answer to one question from the bits alone: find the token with the query's block, then its value bit. */
function readOff(query: number[], tokens: number[][], field: number): number {
  const block = (bits: number[]) => bits.slice(field * 5, field * 5 + 5).join("");
  return tokens
    .find((bits) => block(bits) === block(query))!
    .slice(-4)
    .indexOf(1);
}

describe("the model", () => {
  it("computes the same when its heads change places", () => {
    const settings = toSettings({ heads: 3, dHead: 2 });
    const model = createModel(random(1), settings);
    const batch = drawBatch(random(2), settings, 8);
    const [layer, order] = [model.layers[0]!, [2, 0, 1]];
    const moved = {
      query: columnsMoved(layer.query, order),
      key: columnsMoved(layer.key, order),
      value: columnsMoved(layer.value, order),
      output: rowsMoved(layer.output, order),
    };
    const [before, after] = [model, { ...model, layers: [moved] }].map((m) => predict(m, batch, settings).logits.data);
    before!.forEach((logit, i) => expect(after![i]).toBeCloseTo(logit, 5));
    const broken = { ...model, layers: [{ ...moved, output: layer.output }] }; // the output matrix left as it was
    expect(predict(broken, batch, settings).logits.data[0]).not.toBeCloseTo(before![0]!, 2);
  });

  it("has as many parameters with four heads as with one", () => {
    const size = (heads: number) =>
      createModel(random(1), toSettings({ heads, dHead: 28 / heads })).layers[0]!.query.size;
    expect(size(4)).toBe(size(1));
  });
});

const D_HEAD = 2;

function rowsMoved(matrix: Tensor, heads: number[]): Tensor {
  const rows = matrix.toArray<number[][]>();
  return tensor(heads.flatMap((head) => rows.slice(head * D_HEAD, (head + 1) * D_HEAD)));
}

function columnsMoved(matrix: Tensor, heads: number[]): Tensor {
  const rows = matrix.toArray<number[][]>();
  return tensor(rows.map((row) => heads.flatMap((head) => row.slice(head * D_HEAD, (head + 1) * D_HEAD))));
}

describe("reference lines", () => {
  it("pickOneLine: one question known, the others guessed", () => {
    expect(pickOneLine(1)).toBe(1);
    expect(pickOneLine(2, 6)).toBeCloseTo(7 / 12, 12);
    expect(pickOneLine(4, 2)).toBeCloseTo(5 / 8, 12);
  });

  it.each([
    [2, 6, 6, 0.653],
    [3, 6, 6, 0.602],
    [4, 6, 6, 0.569],
  ])("bagLine(%i, %i, %i) is %f, as the feasibility study has it", (questions, values, tokens, expected) => {
    expect(Math.abs(bagLine(questions, values, tokens) - expected)).toBeLessThan(0.001);
  });

  it.each([
    [2, 2, 2],
    [3, 2, 3],
    [3, 3, 2],
  ])("bagLine(%i, %i, %i) is what going through all examples gives", (questions, values, tokens) => {
    expect(bagLine(questions, values, tokens)).toBeCloseTo(bagByEnumeration(questions, values, tokens), 12);
  });
});

/** Every choice of a value for each token and a token for each question, equally likely. */
function bagByEnumeration(questions: number, values: number, tokens: number): number {
  let total = 0;
  const cases = values ** tokens * tokens ** questions;
  for (let one = 0; one < cases; one++) {
    const value = digits(one % values ** tokens, values, tokens);
    const asked = digits(Math.floor(one / values ** tokens), tokens, questions);
    const bag = asked.map((token) => value[token]);
    total += Math.max(...bag.map((guess) => bag.filter((other) => other === guess).length)) / questions;
  }
  return total / cases;
}

function digits(number: number, base: number, length: number): number[] {
  return Array.from({ length }, (_, place) => Math.floor(number / base ** place) % base);
}

describe("training", () => {
  const small = { questions: 2, tokens: 3, values: 3, steps: 150, batch: 16, learningRate: 2e-2 } as const;

  it("reports before the first step, on the way, and at the end", () => {
    const reports = [...trainAddresses({ ...small, heads: 2, steps: 5, every: 2 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([
      [0, false],
      [2, false],
      [4, false],
      [5, true],
    ]);
    const { weights, example, curve, perQuestion } = reports.at(-1)!;
    expect(tensor(weights).shape).toEqual([2, 1, 3]);
    for (const [row] of weights) expect(row!.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
    expect([example.tokens.length, example.targets.length, new Set(example.targets).size]).toEqual([3, 2, 2]);
    expect(curve.map(([step]) => step)).toEqual([0, 2, 4, 5]);
    expect(perQuestion).toHaveLength(2);
    expect(perQuestion[0]! + perQuestion[1]!).toBeCloseTo(2 * reports.at(-1)!.accuracy, 6);
  });

  it("gives the same bits for the same seed, and others for another", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => runAddresses({ ...small, steps: 20, seed }));
    expect(again).toEqual(first);
    expect(other!.loss).not.toBe(first!.loss);
  });

  it("reaches the end the same way, however often it reports", () => {
    const last = [...trainAddresses({ ...small, steps: 20, every: 3 })].at(-1)!;
    expect({ ...last, curve: [] }).toEqual({ ...runAddresses({ ...small, steps: 20 }), curve: [] });
  });

  it("learns two questions with two heads, and with one head does not pass the bag line by much", () => {
    const [one, two] = [1, 2].map((heads) => runAddresses({ ...small, heads }).accuracy);
    expect(two).toBeGreaterThan(0.97);
    expect(one).toBeLessThan(bagLine(2, 3, 3) + 0.04);
    expect(one).toBeGreaterThan(pickOneLine(2, 3) - 0.04);
  });

  it("answers one question at a time with one head", () => {
    expect(runAddresses({ ...small, ask: "one", steps: 250 }).accuracy).toBeGreaterThan(0.97);
  });

  it("runs with layers, an MLP and noise", () => {
    const { weights, accuracy } = runAddresses({ ...small, steps: 2, layers: 2, heads: 2, readout: "mlp", noise: 0.5 });
    expect(tensor(weights).shape).toEqual([4, 1, 3]);
    expect(accuracy).toBeGreaterThan(0);
  });

  it("refuses settings that cannot be run", () => {
    expect(() => runAddresses({ heads: 0 })).toThrow("trainAddresses: heads must be an integer of 1 or more, got 0.");
    expect(() => runAddresses({ heads: 31 })).toThrow("trainAddresses: dHead must be an integer of 1 or more, got 0.");
    expect(() => runAddresses({ noise: -1 })).toThrow("trainAddresses: noise must be 0 or more, got -1.");
  });
});
