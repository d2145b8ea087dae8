import { accuracy, crossEntropy, entropy, gradients, random, slice, tensor } from "compute";
import { coverage, topRelations } from "experiments";
import { describe, expect, it } from "vitest";
import {
  cutByHead, gradientNorms, headSimilarity, relationCosines, relationGradients, upperTriangle, withoutRelation,
} from "../../src/experiments/competition/gradients.ts";
import { createModel, drawLesson, predict } from "../../src/experiments/competition/model.ts";
import { attentionMass, observer, type Moment } from "../../src/experiments/competition/moment.ts";
import { numbersAtEnd, numbersOverTime, summary, trainingOf } from "../../src/experiments/competition/numbers.ts";
import { MATRICES, toSettings } from "../../src/experiments/competition/settings.ts";

const SMALL = { heads: 3, dHead: 2, questions: 2, tokens: 3, values: 3, batch: 8 } as const;

describe("the gradients", () => {
  const settings = toSettings(SMALL);
  const model = createModel(settings);
  const lesson = drawLesson(random(2), settings, 32);
  const perRelation = relationGradients(model, lesson, settings);

  it("of the relations add up to that of the loss", () => {
    const loss = crossEntropy(predict(model, lesson, settings).logits, lesson.answers);
    gradients(loss, MATRICES.map((name) => model.layer[name])).forEach(({ data }, matrix) => {
      const [first, second] = perRelation.map((matrices) => matrices[matrix]!.data);
      data.forEach((entry, i) => expect((first![i]! + second![i]!) / 2).toBeCloseTo(entry, 6));
    });
  });

  it("are cut into the parts of the heads", () => {
    const rows = cutByHead(perRelation, ["query", "output"], settings);
    expect([rows.length, rows[0]!.length]).toEqual([3, 2]);
    const [query, , , output] = perRelation[1]!;
    const expected = [...slice(query!, 1, 2, 4).data, ...slice(output!, 0, 2, 4).data];
    expect(Array.from(rows[1]![1]!)).toEqual(expected);
  });

  it("are measured as by hand", () => {
    const row = (...entries: number[]) => Float64Array.from(entries);
    const heads = [[row(3, 0), row(0, 4)], [row(1, 1), row(-1, -1)]];
    expect(gradientNorms(heads)).toEqual([2.5, 0]); // the norm of the mean
    const [pull, none] = withoutRelation(heads, 0);
    expect(pull).toEqual({ share: 3 / 7, normRatio: 0.8, turn: expect.closeTo(0.8, 12) as number });
    expect(none).toEqual({ share: 0.5, normRatio: 0, turn: 0 });
    const near = (cosine: number) => expect.closeTo(cosine, 12) as number;
    expect(relationCosines(heads)[1]).toEqual([[near(1), near(-1)], [near(-1), near(1)]]);
    expect(upperTriangle([[1, 2, 3], [4, 5, 6], [7, 8, 9]])).toEqual([2, 3, 6]);
  });

  it("headSimilarity is 1 for heads that are alike and near 0 for others", () => {
    expect(headSimilarity(createModel(toSettings({ tied: MATRICES })).layer, toSettings({}))).toBeCloseTo(1, 12);
    expect(Math.abs(headSimilarity(createModel(toSettings({})).layer, toSettings({})))).toBeLessThan(0.06);
    expect(headSimilarity(createModel(toSettings({ heads: 1 })).layer, toSettings({ heads: 1 }))).toBe(1);
  });
});

describe("a look at the model", () => {
  const settings = toSettings({ ...SMALL, heads: 2 });
  const model = createModel(settings);
  const exam = drawLesson(random(5), settings, 64);
  const moment = observer(model, exam, settings)(0);

  it("finds the attention on the tokens that answer", () => {
    const weights = [[[[0.5, 0.3, 0.2]], [[0, 0, 1]]], [[[0.1, 0.9, 0]], [[0.25, 0.25, 0.5]]]];
    const mass = attentionMass(tensor(weights), tensor([[0, 2], [1, 1]]));
    expect(mass).toEqual([[0.7, 0.55], [0.125, 0.625]].map((row) => row.map((m) => expect.closeTo(m, 6) as number)));
  });

  it("removes each head", () => {
    const rest = [[0, 1], [1, 0]].map((gates) => predict(model, exam, settings, gates).logits);
    const all = predict(model, exam, settings).logits;
    rest.forEach((logits, head) => {
      expect(moment.accuracyDrop[head]).toBeCloseTo(accuracy(all, exam.answers) - accuracy(logits, exam.answers), 12);
      expect(moment.lossRise[head]).toBeCloseTo(
        crossEntropy(logits, exam.answers).item() - crossEntropy(all, exam.answers).item(), 6,
      );
    });
  });

  it("tells the relations apart", () => {
    expect((moment.lossPerRelation[0]! + moment.lossPerRelation[1]!) / 2).toBeCloseTo(moment.loss, 5);
    expect((moment.accuracyPerRelation[0]! + moment.accuracyPerRelation[1]!) / 2).toBeCloseTo(moment.accuracy, 6);
    expect(moment.easiest.relation).toBe(moment.lossPerRelation[0]! < moment.lossPerRelation[1]! ? 0 : 1);
  });

  it("counts attention above chance only, and entropy in bits", () => {
    const rows = predict(model, exam, settings).weights.toArray<number[][][][]>().flat(2);
    expect(moment.entropyBits).toBeCloseTo(rows.reduce((bits, row) => bits + entropy(row), 0) / rows.length, 5);
    moment.mass.forEach((row, head) => {
      const excess = row.map((weight) => Math.max(0, weight - 1 / 3));
      const shares = excess.map((weight) => weight / (excess[0]! + excess[1]! || 1));
      expect(moment.specialization[head]).toBeCloseTo(Math.max(...excess) > 0 ? 1 - entropy(shares) : 0, 5);
    });
  });
});

describe("the numbers", () => {
  const pulls = [{ share: 0.2, normRatio: 1, turn: 0.5 }, { share: 0.4, normRatio: 1.2, turn: 0.7 }];
  const moment: Moment = {
    step: 250, loss: 1, accuracy: 0.5, lossPerRelation: [1.5, 0.5, 1], accuracyPerRelation: [0.2, 0.8, 0.4],
    mass: [[0.2, 0.5, 0.1], [0.1, 0.6, 0.2]], specialization: [0.2, 0.4], entropyBits: 2,
    lossRise: [0.1, 0.3], accuracyDrop: [0.011, 0.3], gradientNorm: [3, 1],
    easiest: { relation: 1, pulls }, cosines: [[[1, -0.5], [-0.5, 1]], [[1, -0.1], [-0.1, 1]]], similarity: 0.3,
  };
  const near = (x: number) => expect.closeTo(x, 12) as number;

  it("topRelations and coverage say whom the heads attend to", () => {
    expect(topRelations([[0.2, 0.5, 0.1], [0.4, 0.1, 0.3]])).toEqual([1, 0]);
    expect([coverage(moment.mass), coverage([[1, 0], [0, 1], [0.2, 0.8]])]).toEqual([1, 2]);
  });

  it("sum up a moment", () => {
    expect(summary(moment)).toEqual({
      loss: 1, specialization: near(0.3), coverage: 1, spearman: -1, gradientRatio: 1.5,
      share: near(0.3), normRatio: near(1.1), turn: near(0.6), cosine: near(-0.3), negative: 1,
    });
    expect(summary({ ...moment, gradientNorm: [1, 1] }).spearman).toBe(0);
  });

  it("tell the end", () => {
    expect(numbersAtEnd(moment)).toEqual({
      specialization: near(0.3), coverage: 1, spearman: -1, cosine: near(-0.3), negative: 1, entropyBits: 2,
      headSimilarity: 0.3, expendable: 0, smallestDrop: 0.011, headsOnFirst: 0, accuracyOfOthers: near(0.6),
    });
  });

  it("tell the way, at the study's steps only", () => {
    const numbers = numbersOverTime([{ ...moment, step: 20, gradientNorm: [2, 2] }, { ...moment, step: 70 }, moment]);
    expect(numbers).toMatchObject({
      "share@20": near(0.3), "cosine@20": near(-0.3), "loss@250": 1, "spearman@250": -1,
      "relationLoss1@250": 0.5, "relationLoss2@250": 1, "relationLoss3@250": 1.5,
      gradientRatioMost: 1.5, gradientRatioLeast: 1,
    });
    expect(Object.keys(numbers).filter((name) => name.endsWith("@70"))).toEqual([]);
  });

  it("trainingOf looks at the second half", () => {
    expect(trainingOf([9, 8, 1, 3])).toEqual({ tailMean: 2, tailSd: near(Math.SQRT2), largestLoss: 9 });
  });
});
