import { random, tensor } from "compute";
import { runAddresses } from "experiments";
import { describe, expect, it } from "vitest";
import { addresses } from "../../src/experiments/addresses.ts";
import {
  accuracyPerQuestion, meanEntropy, sortedTargetWeights, targetWeights,
} from "../../src/experiments/addresses/measure.ts";
import { createModel, predict } from "../../src/experiments/addresses/model.ts";
import { comparedSettings, toSettings } from "../../src/experiments/addresses/settings.ts";
import { drawBatch, type Batch, type Example } from "../../src/experiments/addresses/task.ts";

/** An example of which only the questions and their targets matter. */
function asking(asked: number[], targets: number[]): Example {
  return { codes: [], values: [], query: [], asked, targets };
}

describe("accuracyPerQuestion", () => {
  it("counts each question by itself, whichever examples ask it", () => {
    const logits = tensor([[[2, 1], [0, 5]], [[1, 2], [9, 8]], [[4, 3], [6, 7]]]); // guesses 0 1 | 1 0 | 0 1
    const exam = { examples: [0, 1, 2].map(() => asking([0, 1], [0, 0])), answers: tensor([[0, 1], [0, 1], [1, 1]]) };
    expect(accuracyPerQuestion(logits, exam as unknown as Batch, 2)).toEqual([1 / 3, 2 / 3]);
    const one = { examples: [asking([1], [0]), asking([0], [0]), asking([1], [0])], answers: tensor([[0], [0], [0]]) };
    expect(accuracyPerQuestion(tensor([[[1, 0]], [[1, 0]], [[0, 1]]]), one as unknown as Batch, 2)).toEqual([1, 1 / 2]);
  });
});

describe("meanEntropy", () => {
  it("is in bits, over rows of all heads and layers, and 0 log 0 is 0", () => {
    const layer = tensor([[[[0.5, 0.5, 0, 0]], [[1, 0, 0, 0]]]]); // [1 example, 2 heads, 1, 4]: 1 bit and 0
    expect(meanEntropy([layer])).toBeCloseTo(0.5, 6);
    expect(meanEntropy([layer, tensor([[[[0.25, 0.25, 0.25, 0.25]], [[0.5, 0, 0, 0.5]]]])])).toBeCloseTo(1, 6);
  });
});

describe("targetWeights", () => {
  const layer = tensor([
    [[[0.7, 0.2, 0.1]], [[0, 0, 1]]],
    [[[0.5, 0.3, 0.2]], [[0.1, 0.8, 0.1]]],
  ]); // [2 examples, 2 heads, 1, 3 tokens]

  it("averages over the examples what each head gives to each question's token", () => {
    const found = targetWeights([layer], [asking([0, 1], [0, 1]), asking([0, 1], [2, 2])], 2);
    expect(tensor(found).toArray()).toEqual(tensor([[0.45, 0.2], [0.05, 0.05]]).toArray());
  });

  it("takes only the examples that ask the question, and heads of all layers", () => {
    const found = targetWeights([layer, layer], [asking([1], [0]), asking([0], [1])], 2);
    const rows = [[0.3, 0.7], [0.8, 0]];
    expect(tensor(found).toArray()).toEqual(tensor([...rows, ...rows]).toArray());
  });

  it("sortedTargetWeights: largest first within each head, then averaged over the heads", () => {
    expect(sortedTargetWeights([[0.2, 0.6, 0.1], [0.8, 0, 0.3]])).toEqual([0.7, 0.25, 0.05]);
  });
});

describe("query heads that share keys and values", () => {
  const settings = toSettings({ heads: 4, dHead: 3, keyHeads: 1 });
  const shared = createModel(random(5), settings);
  const layer = shared.layers[0]!;

  it("compute what heads with copies of the same keys and values compute", () => {
    const four = ({ key }: { key: typeof layer.key }) => (
      tensor(key.toArray<number[][]>().map((row) => [row, row, row, row].flat()))
    );
    const copied = { ...shared, layers: [{ ...layer, key: four(layer), value: four({ key: layer.value }) }] };
    const batch = drawBatch(random(6), settings, 10);
    const [few, many] = [predict(shared, batch, settings), predict(copied, batch, toSettings({ heads: 4, dHead: 3 }))];
    few.logits.data.forEach((logit, i) => expect(many.logits.data[i]).toBeCloseTo(logit, 5));
    expect(layer.key.shape).toEqual([30, 3]);
    expect(layer.query.shape).toEqual([30, 12]);
  });

  it("are as many as the heads unless said, and divide them", () => {
    expect(comparedSettings({ heads: 4, keyHeads: 4 })).toEqual(comparedSettings({ heads: 4 }));
    expect(comparedSettings({ heads: 4, keyHeads: 2 })).not.toEqual(comparedSettings({ heads: 4 }));
    expect(() => toSettings({ heads: 4, keyHeads: 3 })).toThrow(
      "trainAddresses: keyHeads must divide heads, got keyHeads=3 for heads=4; try 1 or 4.",
    );
  });
});

describe("numbers of a run", () => {
  const small = { tokens: 3, values: 3, steps: 2, batch: 4 };

  it("are those of its last report", () => {
    const report = runAddresses({ ...small, questions: 2, heads: 3 });
    const { entropyBits, effectiveTokens, largestTargetWeight, secondTargetWeight } = addresses.numbers(report);
    expect(entropyBits).toBe(report.entropyBits);
    expect(effectiveTokens).toBeCloseTo(2 ** report.entropyBits, 12);
    const total = report.targetWeights.flat().reduce((sum, weight) => sum + weight, 0);
    expect(largestTargetWeight! + secondTargetWeight!).toBeCloseTo(total / 3, 6);
    expect(largestTargetWeight).toBeGreaterThanOrEqual(secondTargetWeight!);
  });

  it("have no second target where there is one question", () => {
    expect(addresses.numbers(runAddresses({ ...small, questions: 1 }))).not.toHaveProperty("secondTargetWeight");
  });

  it("count as solved from an accuracy of 0.98 on", () => {
    const report = runAddresses({ ...small, questions: 1 });
    expect([0.979, 0.98, 1].map((accuracy) => addresses.numbers({ ...report, accuracy }).solved)).toEqual([0, 1, 1]);
  });

  it("refuse words that are no choice", () => {
    expect(() => toSettings({ ask: "none" as "one" })).toThrow('ask must be one of all, one, got "none".');
    expect(() => toSettings({ readout: "deep" as "mlp" })).toThrow("readout must be one of linear, mlp");
  });
});
