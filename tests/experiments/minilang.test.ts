import { random, tensor, Tensor } from "compute";
import {
  ablateMiniLang, askMiniLang, matchHeads, trainMiniLang, trainMiniLangModel, type AblationTable, type MiniLangModel,
} from "experiments";
import { describe, expect, it } from "vitest";
import { fromCheckpoint, toCheckpoint } from "../../src/experiments/checkpoint.ts";
import { loadCheckpoint } from "../../src/experiments/checkpoints.ts";
import { runToEnd } from "../../src/experiments/experiment.ts";
import { minilang } from "../../src/experiments/minilang.ts";
import { accuracies } from "../../src/experiments/minilang/ablation.ts";
import { gatesWithout } from "../../src/experiments/minilang/heads.ts";
import { WORDS } from "../../src/experiments/minilang/language.ts";
import { assignment } from "../../src/experiments/minilang/matching.ts";
import { correlation, headNumbers } from "../../src/experiments/minilang/measures.ts";
import { readerOf, readerOfModel } from "../../src/experiments/minilang/model.ts";
import { readText } from "../../src/experiments/minilang/sentence.ts";
import { toSettings } from "../../src/experiments/minilang/settings.ts";
import { drawBatch, encode } from "../../src/experiments/minilang/task.ts";
import type { TransformerParameters } from "../../src/experiments/transformer.ts";

describe("a trained model", () => {
  const model = loadCheckpoint("minilang");
  const table = ablateMiniLang(model, { texts: 320 });
  const exam = drawBatch(random(11), 64);

  it("answers a reader's text, and worse without a head that it needs", () => {
    const text = "Amy blue Max red . books under box ? . he ? Amy ?";
    const { questions, words, weights, subject } = askMiniLang(model, text);
    expect(questions.map(({ predicted }) => predicted)).toEqual(["are-here", "red", "blue"]);
    expect(questions.map(({ right }) => right)).toEqual([true, true, true]);
    expect([words[subject], tensor(weights).shape]).toEqual(["books", [2, 4, 14, 14]]);
    weights.flat(2).forEach((row) => expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4));
    const without = askMiniLang(model, text, { without: table.heads });
    for (const { probability } of without.questions.slice(1)) expect(probability).toBeLessThan(0.6);
    expect(() => askMiniLang(model, text, { without: ["3-1"] })).toThrow(
      'MiniLang: this model has the heads 1-1, 1-2, 1-3, 1-4, 2-1, 2-2, 2-3, 2-4, got "3-1".',
    );
  });

  it("is plain data", () => {
    const copy = JSON.parse(JSON.stringify(model)) as MiniLangModel;
    expect(ablateMiniLang(copy, { texts: 20 })).toEqual(ablateMiniLang(model, { texts: 20 }));
  });

  it("loses with a gate of zero what it loses with the head's rows of W_O", () => {
    const gated = readerOfModel(model)(exam.tokens, gatesWithout([{ layer: 1, head: 2 }], model.settings)).logits;
    const parameters = fromCheckpoint<TransformerParameters>(model.parameters);
    parameters.layers[1]!.attention.output.data.fill(0, 2 * 6 * 24, 3 * 6 * 24); // head 2 has 6 rows of 24
    const deleted = readerOf(parameters, model.settings)(exam.tokens).logits;
    gated.data.forEach((logit, i) => expect(deleted.data[i]).toBeCloseTo(logit, 4));
    const intact = readerOfModel(model)(exam.tokens).logits;
    expect(Math.max(...intact.data.map((logit, i) => Math.abs(logit - gated.data[i]!)))).toBeGreaterThan(0.01);
  });

  it("tables what deleting each head costs", () => {
    expect(table.heads).toEqual(["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"]);
    const gates = gatesWithout([{ layer: 0, head: 3 }], model.settings);
    const same = drawBatch(random(2017), 320);
    const left = accuracies(readerOfModel(model)(same.tokens, gates).logits, same.texts);
    const lost = table.relations.map((relation, i) => table.intact[i]! - left[relation]);
    expect(table.drops[3]).toEqual(lost);
  });

  it("is the same model when its heads change places, and matching finds where they went", () => {
    const order = [2, 0, 3, 1];
    const moved = withMovedHeads(model, order);
    const [before, after] = [model, moved].map((one) => readerOfModel(one)(exam.tokens).logits.data);
    before!.forEach((logit, i) => expect(after![i]).toBeCloseTo(logit, 3));
    const matches = matchHeads(table, ablateMiniLang(moved, { texts: 320 }));
    const needed = matches.filter(({ a }, i) => a.startsWith("1-") && table.drops[i]!.some((drop) => drop > 0.02));
    expect(needed.length).toBeGreaterThan(1);
    for (const { a, b, distance } of needed) {
      expect(b).toBe(`1-${order.indexOf(Number(a[2]) - 1) + 1}`);
      expect(distance).toBeLessThan(0.005);
    }
  });
});

/** The heads of the first layer in another order. */
function withMovedHeads(model: MiniLangModel, order: number[]): MiniLangModel {
  const parameters = fromCheckpoint<TransformerParameters>(model.parameters);
  const { query, key, value, output } = parameters.layers[0]!.attention;
  const moved = <Entry>(row: Entry[]) => order.flatMap((head) => row.slice(6 * head, 6 * head + 6)); // 6 wide
  const columns = (matrix: Tensor) => tensor(matrix.toArray<number[][]>().map(moved));
  parameters.layers[0]!.attention = {
    query: columns(query), key: columns(key), value: columns(value),
    output: tensor(moved(output.toArray<number[][]>())),
  };
  return { ...model, parameters: toCheckpoint(parameters) };
}

describe("numbers of heads", () => {
  const table: AblationTable = {
    heads: ["1-1", "1-2", "2-1", "2-2"],
    relations: ["agreement", "coreference", "recall"],
    intact: [1, 1, 1],
    drops: [[0.3, 0, 0], [0, 0.2, 0.1], [0.01, 0, -0.01], [0, 0.03, 0.04]],
    onSubject: [0.2, 0.1, 0.9, 0.4],
  };

  it("are counted by hand", () => {
    expect(headNumbers(table)).toEqual({
      removableHeads: 1, // 2-1; 2-2 costs 3 and 4 points and serves nothing
      sharedHeads: 1,
      specialHeads: 1,
      dropCorrelation: expect.closeTo(pearson([0, 0.2, 0, 0.03], [0, 0.1, -0.01, 0.04]), 12) as number,
      subjectAttention: 0.9,
      subjectDrop: 0.01,
      idleSubjectAttention: 0.9,
    });
  });

  it("correlation: 1 for a line, -1 for a falling one, NaN for a constant", () => {
    expect(correlation([1, 2, 4], [3, 5, 9])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 4], [-3, -5, -9])).toBeCloseTo(-1, 12);
    expect(correlation([1, 2, 3], [1, 0, 1])).toBeCloseTo(0, 12);
    expect(correlation([1, 2], [5, 5])).toBeNaN();
  });

  it("accuracies are counted for each relation", () => {
    const batch = encode([readText("Bob green Eve white . cup ? . she ? he ? Eve ? Bob ?")]);
    const logits = batch.answers.data.slice();
    const wrongAt = batch.texts[0]!.questions[1]!.place; // "she": say red
    logits[wrongAt * 32 + WORDS.indexOf("red")] = 2;
    const counted = accuracies(new Tensor(logits, batch.answers.shape), batch.texts);
    expect(counted).toEqual({ agreement: 1, coreference: 0.5, recall: 1 });
  });
});

/** Pearson's formula with sums of raw products. */
function pearson(x: number[], y: number[]): number {
  const n = x.length;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const products = (a: number[], b: number[]) => sum(a.map((value, i) => value * b[i]!));
  const covariance = n * products(x, y) - sum(x) * sum(y);
  return covariance / Math.sqrt((n * products(x, x) - sum(x) ** 2) * (n * products(y, y) - sum(y) ** 2));
}

describe("matching heads", () => {
  it("finds the cheapest assignment, as trying all does", () => {
    const chance = random(3);
    for (let trial = 0; trial < 40; trial++) {
      const costs = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => chance.integer(100)));
      const cost = (columns: number[]) => columns.reduce((sum, column, row) => sum + costs[row]![column]!, 0);
      const found = assignment(costs);
      expect([...found].sort()).toEqual([0, 1, 2, 3, 4]);
      expect(cost(found)).toBe(Math.min(...permutations([0, 1, 2, 3, 4]).map(cost)));
    }
  });

  const table = (drops: number[][]): AblationTable => ({
    heads: drops.map((_, i) => `1-${i + 1}`), relations: ["agreement", "coreference", "recall"], intact: [1, 1, 1],
    drops, onSubject: [],
  });

  it("pairs heads by what is lost without them, not by number, and not the nearest first", () => {
    const matches = matchHeads(table([[0.4, 0, 0], [0, 0.3, 0.4]]), table([[0, 0, 0], [0.1, 0, 0]]));
    expect(matches).toEqual([
      { a: "1-1", b: "1-2", distance: expect.closeTo(0.3, 12) as number },
      { a: "1-2", b: "1-1", distance: expect.closeTo(0.5, 12) as number },
    ]);
  });

  it("needs as many heads in both", () => {
    const [one, two, many] = [1, 2, 17].map((heads) => table(Array.from({ length: heads }, () => [0, 0, 0])));
    expect(() => matchHeads(one!, two!)).toThrow("matchHeads: expected two models with equally many heads, at most 16");
    expect(() => matchHeads(many!, many!)).toThrow("got 17 and 17.");
  });
});

function permutations(items: number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe("training on MiniLang", () => {
  const short = { steps: 30, dModel: 16, heads: 2, seed: 2 };

  it("reports before the first step, on the way, and at the end", () => {
    const reports = [...trainMiniLang({ ...short, every: 20 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [20, false], [30, true]]);
    const last = reports.at(-1)!;
    expect(last.curve.map(({ step }) => step)).toEqual([0, 25]);
    expect([reports[1]!.ablation, last.ablation!.drops.length, last.model!.step]).toEqual([undefined, 4, 30]);
    expect(last.accuracy).toBeCloseTo((last.agreement + 2 * last.coreference + 2 * last.recall) / 5, 12);
    const { words, questions, weights } = last.example;
    expect(tensor(weights).shape).toEqual([2, 2, words.length, words.length]);
    expect(questions).toMatchObject(readText(words.join(" ")).questions);
  });

  it("gives the same bits for the same seed, however often it reports, and others for another", () => {
    const run = (options: object) => minilang.numbers(runToEnd(minilang, { ...short, ...options }));
    const first = run({ every: 30 });
    expect(run({ every: 7 })).toEqual(first);
    expect(run({ seed: 3 })["loss"]).not.toBe(first["loss"]);
    expect(minilang.settings({ every: 3 })).toEqual(minilang.settings({}));
  });

  it("says when the language was learned", () => {
    const early = runToEnd(minilang, { ...short, every: 30 });
    expect(trainMiniLangModel(short)).toEqual(early.model);
    expect(minilang.numbers(early)).toMatchObject({ solved: 0, stepToSolved: 30 });
    const learned = runToEnd(minilang, { dModel: 24, steps: 300, every: 300 });
    const first = learned.curve.find(({ accuracy }) => accuracy > 0.97)!.step;
    expect(minilang.numbers(learned)).toMatchObject({ solved: 1, stepToSolved: first });
    expect(learned.curve.filter(({ step }) => step < first).every(({ accuracy }) => accuracy <= 0.97)).toBe(true);
  });

  it("refuses settings that cannot be run", () => {
    const start = (options: object) => () => trainMiniLang(options).next();
    expect(start({ layers: 0 })).toThrow("trainMiniLang: layers must be an integer of 1 or more, got 0.");
    expect(start({ heads: 5 })).toThrow("dModel must be divisible by heads, got dModel=32, heads=5");
    expect(toSettings()).toMatchObject({ layers: 2, heads: 4, dModel: 32, steps: 600, batch: 16, learningRate: 5e-3 });
  });
});
