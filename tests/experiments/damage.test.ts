import { accuracy, argmax, crossEntropy, noGrad, random, reshape, tensor, type Tensor } from "compute";
import { damaged, trainDamage, type HeadState } from "experiments";
import { describe, expect, it } from "vitest";
import { drawLesson, predict } from "../../src/experiments/competition/model.ts";
import { MATRICES } from "../../src/experiments/competition/settings.ts";
import { createTrainee, drawExam } from "../../src/experiments/competition/trainee.ts";
import { createBench, EXAMPLES, shifted, type Bench } from "../../src/experiments/damage/bench.ts";
import { ascending, greedyRace, importances, raceInOrder } from "../../src/experiments/damage/pruning.ts";
import { toSettings } from "../../src/experiments/damage/settings.ts";
import { damageTables } from "../../src/experiments/damage/tables.ts";
import { restore, takeSnapshot } from "../../src/experiments/damage/snapshot.ts";
import { damage } from "../../src/experiments/damage.ts";
import { runToEnd } from "../../src/experiments/experiment.ts";

const settings = toSettings({ heads: 3, dHead: 2, questions: 2, tokens: 4, values: 3 });

/** A little trained, so that it matters which head is damaged. */
const trainee = createTrainee(settings);
for (let step = 0; step < 100; step++) trainee.learn(step);
const { model } = trainee;
const exam = drawLesson(random(9), settings, 40);
const bench = createBench(model, settings, exam);

type Matrix = number[][];

/** The whole model in plain loops, one example at a time. -> logits [batch][questions * values] */
function byHand(states: readonly HeadState[]): Matrix {
  const [queries, tokens] = [exam.queries.toArray<number[][][]>(), exam.tokens.toArray<number[][][]>()];
  const [wQ, wK, wV, wO] = MATRICES.map((name) => model.layer[name].toArray<Matrix>());
  const [weight, bias] = [model.readout.weight.toArray<Matrix>(), model.readout.bias.toArray<number[]>()];
  const outputs = queries.map(([query], b) => states.map((state, head) => {
    const own = (matrix: Matrix, row: number[]) => times(row, matrix).slice(2 * head, 2 * head + 2);
    const scores = tokens[b]!.map((token) => dot(own(wQ!, query!), own(wK!, token)) / Math.sqrt(2));
    const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    const row = scores.map((score) => Math.exp(score) / total);
    const seen = state === "corrupt" ? row.map((_, t) => row[(t + row.length - 1) % row.length]!) : row;
    const values = tokens[b]!.map((token) => own(wV!, token));
    return [0, 1].map((i) => seen.reduce((sum, w, t) => sum + w * values[t]![i]!, 0));
  }));
  const mean = states.map((_, head) => [0, 1].map((i) =>
    outputs.reduce((sum, heads) => sum + heads[head]![i]!, 0) / outputs.length));
  return outputs.map((heads) => {
    const kept = heads.flatMap((output, head) => {
      if (states[head] === "delete") return [0, 0];
      return states[head] === "mean" ? mean[head]! : output;
    });
    return times(times(kept, wO!), weight).map((logit, i) => logit + bias[i]!);
  });
}

function times(row: readonly number[], matrix: Matrix): number[] {
  return matrix[0]!.map((_, column) => dot(row, matrix.map((entries) => entries[column]!)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

describe("damage", () => {
  it.each<HeadState[][]>([
    [["intact", "intact", "intact"]],
    [["delete", "intact", "intact"]],
    [["intact", "mean", "intact"]],
    [["intact", "intact", "corrupt"]],
    [["corrupt", "delete", "mean"]],
    [["delete", "delete", "delete"]],
  ])("of %j is what plain loops give", (states) => {
    const logits = reshape(tensor(byHand(states)), [40, 2, 3]);
    const left = bench(states);
    expect(left.loss).toBeCloseTo(crossEntropy(logits, exam.answers).item(), 4);
    expect(left.accuracy).toBe(accuracy(logits, exam.answers));
    const [guesses, answers] = [argmax(logits), exam.answers].map((t) => t.toArray<Matrix>());
    const right = [0, 1].map((q) => guesses!.filter((row, b) => row[q] === answers![b]![q]).length / 40);
    expect(left.accuracyPerRelation).toEqual(right.map((share) => expect.closeTo(share, 6) as number));
  });

  it("changes what is asked, and differs by kind", () => {
    const states = ["intact", "delete", "mean", "corrupt"] as const;
    expect(new Set(states.map((state) => bench([state, "intact", "intact"]).loss)).size).toBe(4);
  });

  it("deletes what deleting the rows of W_O deletes", () => {
    const rows = model.layer.output.toArray<Matrix>().map((row, i) => (i >= 2 && i < 4 ? row.map(() => 0) : row));
    const without = { ...model, layer: { ...model.layer, output: tensor(rows) } };
    const { logits } = noGrad(() => predict(without, exam, settings));
    expect(bench(["intact", "delete", "intact"]).loss).toBeCloseTo(crossEntropy(logits, exam.answers).item(), 6);
  });

  it("shifts an attention row by one token", () => {
    expect(shifted(tensor([[0.5, 0.375, 0.125], [0, 0, 1]])).toArray()).toEqual([[0.125, 0.5, 0.375], [1, 0, 0]]);
  });

  it("refuses states that are none, or not one per head", () => {
    const expected = 'damaged: expected for each of 3 heads one of intact, delete, mean, corrupt, got ["intact"].';
    expect(() => bench(["intact"])).toThrow(expected);
    expect(() => bench(["intact", "intact", "broken" as "mean"])).toThrow("one of intact, delete");
  });
});

describe("a snapshot", () => {
  const snapshot = takeSnapshot(model, settings);

  it("is the model, after a journey as text", () => {
    const back = restore(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot);
    for (const name of MATRICES) expect(back.model.layer[name].data).toEqual(model.layer[name].data);
    expect(back.model.readout.bias.data).toEqual(model.readout.bias.data);
    expect(back.settings).toEqual(settings);
  });

  it("is damaged like the model", () => {
    const own = createBench(model, settings);
    for (const states of [["intact", "intact", "intact"], ["delete", "intact", "corrupt"]] as const) {
      expect(damaged(snapshot, states)).toEqual(own(states));
      expect(damaged(structuredClone(snapshot), states)).toEqual(own(states));
    }
  });
});

describe("pruning", () => {
  /** A model whose accuracy is the share of relations that still have an owner: relation of each head given. */
  const owners = (relations: readonly number[]): Bench => (states) => {
    const served = new Set(relations.filter((_, head) => states[head] === "intact"));
    return { accuracy: served.size / new Set(relations).size, accuracyPerRelation: [], loss: states.indexOf("intact") };
  };

  it("greedyRace never deletes the only owner while there is another head", () => {
    const race = greedyRace(owners([0, 1, 0, 2]), 4);
    expect(race.accuracy).toEqual([1, 1, 2 / 3, 1 / 3, 0]);
    expect([0, 2]).toContain(race.removed[0]);
    expect([...race.removed].sort()).toEqual([0, 1, 2, 3]);
    expect(greedyRace(owners([0, 0, 0]), 3).removed).toEqual([1, 2, 0]); // equal accuracy: the smaller loss
  });

  it("raceInOrder follows the order", () => {
    expect(raceInOrder(owners([0, 1, 0, 2]), [3, 0, 2, 1])).toEqual({
      removed: [3, 0, 2, 1], accuracy: [1, 2 / 3, 2 / 3, 1 / 3, 0],
    });
  });

  it("ascending begins with the least important", () => {
    expect(ascending([0.3, 0.1, 0.2, 0.1])).toEqual([1, 3, 2, 0]);
  });

  it("importances are the mean absolute slopes by a gate, example by example", () => {
    const few = drawLesson(random(4), settings, 6);
    const lossOf = (gates: number[], example: number) => {
      const { logits } = noGrad(() => predict(model, few, settings, gates));
      const own = (x: Tensor) => tensor([x.toArray<number[][]>()[example]!]);
      return crossEntropy(own(logits), own(few.answers)).item();
    };
    const step = 0.02;
    importances(model, few, settings).forEach((importance, head) => {
      const slopes = few.examples.map((_, b) => {
        const [up, down] = [1 + step, 1 - step].map((gate) => lossOf([0, 1, 2].map((h) => (h === head ? gate : 1)), b));
        return Math.abs((up! - down!) / (2 * step));
      });
      expect(importance).toBeCloseTo(slopes.reduce((sum, slope) => sum + slope, 0) / 6, 2);
    });
  });
});

describe("training", () => {
  const small = { heads: 3, dHead: 3, questions: 2, tokens: 3, values: 3, steps: 200, learningRate: 2e-2 } as const;

  it("reports on the way, and damages at the end", () => {
    const reports = [...trainDamage({ ...small, steps: 5, every: 2 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [2, false], [4, false], [5, true]]);
    expect(reports.map(({ findings }) => findings === null)).toEqual([true, true, true, false]);
    const { alone, races, importance, snapshot } = reports.at(-1)!.findings!;
    expect([alone.delete, alone.mean, alone.corrupt, importance].map((row) => row.length)).toEqual([3, 3, 3, 3]);
    for (const race of Object.values(races)) {
      expect([...race.removed].sort()).toEqual([0, 1, 2]);
      expect(race.accuracy).toHaveLength(4);
      expect(race.accuracy[0]).toBe(reports.at(-1)!.accuracy);
    }
    expect(damaged(snapshot, ["delete", "intact", "intact"]).accuracy).toBe(alone.delete[0]);
  });

  it("gives the same numbers for the same seed, and others for another", () => {
    const numbers = (seed: number, every: number) =>
      damage.numbers(runToEnd(damage, { ...small, steps: 20, every, seed }));
    const first = numbers(1, 20);
    expect(numbers(1, 7)).toEqual(first);
    expect(numbers(2, 20).loss).not.toBe(first.loss);
  });

  it("counts what can be spared", () => {
    const report = runToEnd(damage, { ...small, headDropout: 0.3 });
    const { alone, races } = report.findings!;
    const numbers = damage.numbers(report);
    expect(report.accuracy).toBeGreaterThan(0.97);
    expect(numbers.deleteMean).toBeCloseTo((alone.delete[0]! + alone.delete[1]! + alone.delete[2]!) / 3, 12);
    expect(numbers.corruptWorst).toBe(Math.min(...alone.corrupt));
    expect(numbers.expendable).toBe(alone.delete.filter((left) => report.accuracy - left < 0.01).length);
    expect(numbers.robust).toBe(report.accuracy - Math.min(...alone.delete) < 0.02 ? 1 : 0);
    expect([numbers["greedy@3"], numbers["greedy@2"], numbers["michel@1"]]).toEqual(
      [report.accuracy, races.greedy.accuracy[1], races.michel.accuracy[2]],
    );
  });

  it("hands out the model that was examined", () => {
    const report = runToEnd(damage, { ...small, steps: 5 });
    const { model: own, settings: its } = restore(report.findings!.snapshot);
    const { logits } = noGrad(() => predict(own, drawExam(its, EXAMPLES), its));
    expect(accuracy(logits, drawExam(its, EXAMPLES).answers)).toBe(report.accuracy);
  });

  it("refuses settings that cannot be run", () => {
    expect(() => runToEnd(damage, { heads: 0 })).toThrow("trainDamage: heads must be an integer of 1 or more, got 0.");
    for (const options of damageTables.redundancy) expect(() => toSettings(options)).not.toThrow();
  });
});
