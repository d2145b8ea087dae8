import { concatenate, random, slice, tensor, type Tensor } from "compute";
import { trainCompetition } from "experiments";
import { describe, expect, it } from "vitest";
import { createModel as createAddressModel } from "../../src/experiments/addresses/model.ts";
import { toSettings as toAddressSettings } from "../../src/experiments/addresses/settings.ts";
import { createModel, drawLesson, predict, type CompetitionModel } from "../../src/experiments/competition/model.ts";
import { MATRICES, toSettings, type CompetitionOptions } from "../../src/experiments/competition/settings.ts";
import { competitionTables } from "../../src/experiments/competition/tables.ts";
import { createTrainee } from "../../src/experiments/competition/trainee.ts";
import { competition } from "../../src/experiments/competition.ts";
import { runToEnd, settingKey } from "../../src/experiments/experiment.ts";

const SMALL = { heads: 3, dHead: 2, questions: 2, tokens: 3, values: 3, batch: 8 } as const;

/** The part of each matrix that belongs to one head: columns of W_Q, W_K and W_V, rows of W_O. */
function partsOf({ layer }: CompetitionModel, head: number, dHead: number): Record<string, unknown> {
  const [from, to] = [head * dHead, (head + 1) * dHead];
  const axisOf = (name: string) => (name === "output" ? 0 : 1);
  return Object.fromEntries(MATRICES.map((name) => [name, slice(layer[name], axisOf(name), from, to).toArray()]));
}

/** The model whose heads are these, in this order. */
function withHeads(model: CompetitionModel, heads: readonly number[], dHead: number): CompetitionModel {
  const parts = (matrix: Tensor, axis: number) =>
    concatenate(heads.map((head) => slice(matrix, axis, head * dHead, (head + 1) * dHead)), axis);
  const { query, key, value, output } = model.layer;
  const layer = { query: parts(query, 1), key: parts(key, 1), value: parts(value, 1), output: parts(output, 0) };
  return { ...model, layer };
}

describe("the task", () => {
  it("names for each question the token that answers it", () => {
    const settings = toSettings({ ...SMALL, questions: 4, tokens: 5 });
    const { queries, tokens, targets } = drawLesson(random(3), settings, 100);
    const asked = tokens.toArray<number[][][]>();
    const found = queries.toArray<number[][][]>().map(([query], b) => [0, 1, 2, 3].map((field) => {
      const block = (bits: readonly number[]) => bits.slice(5 * field, 5 * field + 5).indexOf(1);
      return asked[b]!.findIndex((token) => block(token) === block(query!));
    }));
    expect(targets.toArray()).toEqual(found);
  });
});

describe("the model", () => {
  it("starts from the numbers of the address experiment", () => {
    const ours = createModel(toSettings({ seed: 3 }));
    const theirs = createAddressModel(random(3), toAddressSettings({ questions: 4, heads: 4, seed: 3 }));
    for (const name of MATRICES) expect(ours.layer[name].data).toEqual(theirs.layers[0]![name].data);
    expect(ours.readout.weight.data).toEqual(theirs.readout[0]!.weight.data);
  });

  it("has heads that start alike in what is tied, and only there", () => {
    const settings = toSettings({ ...SMALL, tied: ["query", "output"] });
    const [first, second] = [0, 1].map((head) => partsOf(createModel(settings), head, 2));
    expect([second!.query, second!.output]).toEqual([first!.query, first!.output]);
    expect(second!.key).not.toEqual(first!.key);
    const free = createModel(toSettings(SMALL));
    expect(createModel(settings).layer.key.data).toEqual(free.layer.key.data);
    expect(first!.query).toEqual(partsOf(free, 0, 2).query);
  });

  it("shakes tied parts by epsilon times their standard deviation, in the matrices that are to be shaken", () => {
    const options = { heads: 4, tied: MATRICES } as const;
    const differences = (more: CompetitionOptions, name: (typeof MATRICES)[number]) => {
      const dataOf = (o: CompetitionOptions) => createModel(toSettings(o)).layer[name].data;
      const [plain, shaken] = [dataOf(options), dataOf({ ...options, ...more })];
      return Array.from(plain, (entry, i) => shaken[i]! - entry);
    };
    const rootMeanSquare = (x: number[]) => Math.sqrt(x.reduce((sum, entry) => sum + entry ** 2, 0) / x.length);
    expect(rootMeanSquare(differences({ epsilon: 0.1 }, "query")) * Math.sqrt(30)).toBeCloseTo(0.1, 2);
    expect(rootMeanSquare(differences({ epsilon: 0.1 }, "output")) * Math.sqrt(28)).toBeCloseTo(0.1, 2);
    expect(rootMeanSquare(differences({ epsilon: 0.1, shaken: ["value"] }, "query"))).toBe(0);
    expect(rootMeanSquare(differences({ epsilon: 0.1, shaken: ["value"] }, "value"))).toBeGreaterThan(0);
  });

  it("scales the four matrices, and not the readout", () => {
    const [plain, scaled] = [1, 3].map((initScale) => createModel(toSettings({ ...SMALL, initScale })));
    const ratio = (name: (typeof MATRICES)[number]) => scaled!.layer[name].data[5]! / plain!.layer[name].data[5]!;
    for (const name of MATRICES) expect(ratio(name)).toBeCloseTo(3, 5);
    expect(scaled!.readout.weight.data).toEqual(plain!.readout.weight.data);
  });

  const settings = toSettings({ ...SMALL, heads: 3 });
  const model = createModel(settings);
  const lesson = drawLesson(random(2), settings, 16);
  const logits = predict(model, lesson, settings).logits.data;

  it("loses by a gate of 0 what it loses by deleting the head's rows of W_O, and the head itself", () => {
    const gated = predict(model, lesson, settings, [1, 0, 1]).logits.data;
    const rows = model.layer.output.toArray<number[][]>();
    const output = tensor(rows.map((row, i) => (i === 2 || i === 3 ? row.map(() => 0) : row)));
    const zeroed = predict({ ...model, layer: { ...model.layer, output } }, lesson, settings);
    const smaller = predict(withHeads(model, [0, 2], 2), lesson, { ...settings, heads: 2 });
    for (const { data } of [zeroed.logits, smaller.logits]) {
      data.forEach((logit, i) => expect(gated[i]).toBeCloseTo(logit, 6));
    }
    expect(gated[0]).not.toBeCloseTo(logits[0]!, 3);
  });

  it("computes the same when its heads change places, W_O by blocks of rows", () => {
    const moved = withHeads(model, [2, 0, 1], 2);
    predict(moved, lesson, settings).logits.data.forEach((logit, i) => expect(logit).toBeCloseTo(logits[i]!, 5));
    const byColumns = model.layer.output.toArray<number[][]>().map((row) => [...row.slice(4), ...row.slice(0, 4)]);
    for (const output of [model.layer.output, tensor(byColumns)]) {
      const broken = { ...moved, layer: { ...moved.layer, output } };
      expect(predict(broken, lesson, settings).logits.data[0]).not.toBeCloseTo(logits[0]!, 3);
    }
  });

  it("adds by its oracle what the right token of relation 0 says", () => {
    const foretelling = createModel({ ...settings, oracle: true });
    const { value, output } = foretelling.oracle!;
    const [token] = lesson.tokens.toArray<number[][][]>()[0]!.slice(lesson.examples[0]!.targets[0]);
    const times = (row: number[], matrix: Tensor) => {
      const rows = matrix.toArray<number[][]>();
      return rows[0]!.map((_, column) => row.reduce((sum, entry, i) => sum + entry * rows[i]![column]!, 0));
    };
    const said = times(times(times(token!, value), output), foretelling.readout.weight);
    const mute = { ...foretelling, oracle: undefined };
    const [told, untold] = [foretelling, mute].map((m) => predict(m, lesson, settings).logits.data);
    said.forEach((logit, i) => expect(told![i]! - untold![i]!).toBeCloseTo(logit, 5));
  });
});

describe("training", () => {
  it("reports at the study's steps, at those asked for, and at the end", () => {
    const reports = [...trainCompetition({ ...SMALL, steps: 75, every: 30 })];
    expect(reports.map(({ step }) => step)).toEqual([0, 20, 30, 40, 60, 75]);
    expect(reports.map(({ done }) => done)).toEqual([false, false, false, false, false, true]);
    expect(reports.at(-1)!.history.map(({ step }) => step)).toEqual([0, 20, 30, 40, 60, 75]);
    expect(reports[1]!.history).toHaveLength(2);
    const { mass, cosines } = reports.at(-1)!.history[3]!;
    expect([tensor(mass).shape, tensor(cosines).shape]).toEqual([[3, 2], [3, 2, 2]]);
  });

  it("gives the same numbers for the same seed, however often it looks, and others for another", () => {
    const numbers = (more: CompetitionOptions) =>
      competition.numbers(runToEnd(competition, { ...SMALL, steps: 45, ...more }));
    const first = numbers({});
    expect(numbers({ every: 7 })).toEqual(first);
    expect(numbers({ seed: 2 }).loss).not.toBe(first.loss);
  });

  it("keeps identical heads identical, to the last bit, and lets others part", () => {
    const parted = (options: CompetitionOptions) => {
      const settings = toSettings({ heads: 3, batch: 8, ...options });
      const { model, learn } = createTrainee(settings);
      for (let step = 0; step < 60; step++) learn(step);
      const [first, ...others] = [0, 1, 2].map((head) => JSON.stringify(partsOf(model, head, settings.dHead)));
      return others.filter((other) => other !== first).length;
    };
    expect(parted({ tied: MATRICES })).toBe(0);
    expect(parted({ tied: MATRICES, optimizer: "sgd" })).toBe(0);
    expect(parted({ tied: ["query", "key", "value"] })).toBe(2);
    expect(parted({ tied: MATRICES, headDropout: 0.25 })).toBe(2);
    expect(parted({ tied: MATRICES, epsilon: 1e-3, shaken: ["key"] })).toBe(2);
  });

  it("puts no head on a relation that an oracle serves", () => {
    const task = { questions: 2, tokens: 4, values: 4, heads: 1, steps: 300 } as const;
    const end = runToEnd(competition, { ...task, oracle: true });
    expect(competition.numbers(end)).toMatchObject({ headsOnFirst: 0 });
    expect(end.accuracy).toBeGreaterThan(0.97);
    expect(runToEnd(competition, task).accuracy).toBeLessThan(0.85);
  });

  it("refuses settings that cannot be run", () => {
    const run = (options: CompetitionOptions) => () => runToEnd(competition, options);
    expect(run({ heads: 0 })).toThrow("trainCompetition: heads must be an integer of 1 or more, got 0.");
    expect(run({ epsilon: -1 })).toThrow("trainCompetition: epsilon must be 0 or more, got -1.");
    expect(run({ headDropout: 1 })).toThrow("trainCompetition: headDropout must lie between 0 and 0.99, got 1.");
    expect(run({ optimizer: "adagrad" as "adam" })).toThrow("optimizer must be one of adam, sgd");
    expect(run({ tied: ["bias" as "query"] })).toThrow("tied must be one of query, key, value, output");
    expect(run({ questions: 1 })).toThrow("trainCompetition: questions must be 2 or more");
  });

  it("takes for one setting what gives one run", () => {
    const key = (options: CompetitionOptions) => settingKey(competition, options);
    expect(key({ every: 5, seed: 3 })).toBe(key({}));
    expect(key({ epsilon: 0.1 })).toBe(key({}));
    expect(key({ tied: ["key", "query"], shaken: ["value"], epsilon: 0.1 })).toBe(key({ tied: ["query", "key"] }));
    expect(key({ tied: ["query"], epsilon: 0.1 })).not.toBe(key({ tied: ["query"] }));
    expect(key({ momentum: 0.5 })).toBe(key({}));
    expect(key({ momentum: 0.5, optimizer: "sgd" })).not.toBe(key({ optimizer: "sgd" }));
    for (const options of Object.values(competitionTables).flat()) expect(() => toSettings(options)).not.toThrow();
  });
});
