import { random, tensor, type Random } from "compute";
import { describe, expect, it } from "vitest";
import { nearest, runNearest, trainNearest } from "../../src/experiments/nearest.ts";
import { toSettings } from "../../src/experiments/nearest/settings.ts";
import { drawBatch, drawExample } from "../../src/experiments/nearest/task.ts";

const length = (vector: readonly number[]) => Math.hypot(...vector);

/** The token at the smallest angle, by the angle itself. */
function closest(query: readonly number[], vectors: readonly (readonly number[])[]): number {
  const angles = vectors.map((vector) => {
    const cosine = vector.reduce((sum, entry, i) => sum + entry * query[i]!, 0) / length(vector) / length(query);
    return Math.acos(Math.min(1, cosine));
  });
  return angles.indexOf(Math.min(...angles));
}

function draw(count: number, source: Random, settings: ReturnType<typeof toSettings>) {
  return Array.from({ length: count }, () => drawExample(source, settings));
}

describe("the nearest-match task", () => {
  const settings = toSettings({ relations: 3, dimensions: 5, tokens: 4, values: 7 });
  const drawn = draw(100, random(3), settings);

  it("draws vectors of one length, in every direction", () => {
    const vectors = drawn.flatMap((example) => example.vectors.flat());
    expect(vectors).toHaveLength(100 * 3 * 4);
    for (const vector of vectors) expect(length(vector)).toBeCloseTo(Math.sqrt(5), 9);
    const total = (of: (vector: number[]) => number) => vectors.reduce((sum, vector) => sum + of(vector), 0);
    const mean = (of: (vector: number[]) => number) => total(of) / vectors.length;
    for (const axis of [0, 4]) {
      expect(Math.abs(mean((vector) => vector[axis]!))).toBeLessThan(0.1);
      expect(Math.abs(mean((vector) => vector[axis]! ** 2) - 1)).toBeLessThan(0.15);
    }
  });

  const both = [settings, toSettings({ ...settings, query: "random" })];
  it.each(both)("asks for the token at the smallest angle", (own) => {
    const examples = draw(100, random(4), own);
    for (const { query, vectors, targets } of examples) {
      expect(targets).toEqual(query.map((vector, relation) => closest(vector, vectors[relation]!)));
    }
    expect(new Set(examples.flatMap(({ targets }) => targets))).toEqual(new Set([0, 1, 2, 3]));
  });

  it("copies a token's vector without noise, and near it with some", () => {
    const [exact, near] = [0, 0.4].map((noise) => draw(200, random(5), toSettings({ ...settings, noise })));
    for (const { query, vectors, targets } of exact!) {
      query.forEach((vector, relation) => expect(vector).toEqual(vectors[relation]![targets[relation]!]));
    }
    const offsets = near!.map(({ query, vectors, targets }) => {
      const found = vectors[0]![targets[0]!]!;
      return query[0]!.map((entry, i) => entry - found[i]!);
    });
    const meanSquare = offsets.flat().reduce((sum, entry) => sum + entry ** 2, 0) / offsets.flat().length;
    expect(meanSquare).toBeGreaterThan(0.1); // 0.16, and more where another token has become the nearest
    expect(meanSquare).toBeLessThan(0.25);
  });

  it("can be read off the blocks by brute force", () => {
    const { queries, tokens, answers } = drawBatch(random(6), settings, 50);
    const [asking, asked] = [queries.toArray<number[][][]>(), tokens.toArray<number[][][]>()];
    const found = asking.map(([query], b) => [0, 1, 2].map((relation) => {
      const block = (row: number[]) => row.slice(relation * 5, relation * 5 + 5);
      return asked[b]![closest(block(query!), asked[b]!.map(block))]!.slice(-7).indexOf(1);
    }));
    expect(answers.toArray()).toEqual(found);
    for (const [query] of asking) expect(query!.slice(-7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("training", () => {
  const small = { relations: 2, dimensions: 2, tokens: 3, values: 3, steps: 150, batch: 16, learningRate: 2e-2 };

  it("reports before the first step, on the way, and at the end", () => {
    const reports = [...trainNearest({ ...small, heads: 2, steps: 5, every: 2 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [2, false], [4, false], [5, true]]);
    const { weights, curve, perRelation, accuracy, example } = reports.at(-1)!;
    expect(tensor(weights).shape).toEqual([2, 1, 3]);
    expect(curve.map(([step]) => step)).toEqual([0, 2, 4, 5]);
    expect((perRelation[0]! + perRelation[1]!) / 2).toBeCloseTo(accuracy, 5);
    expect(new Set(example.targets).size).toBe(2);
    expect(tensor(example.products).shape).toEqual([2, 3]);
  });

  it("gives the same bits for the same seed, others for another; asked the same whatever the heads", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => runNearest({ ...small, steps: 20, seed }));
    expect(again).toEqual(first);
    expect(other!.loss).not.toBe(first!.loss);
    expect(runNearest({ ...small, heads: 2, steps: 20 }).example).toEqual(first!.example);
  });

  it("does two matches better with two heads than with one or four", () => {
    const [one, two, four] = [1, 2, 4].map((heads) => runNearest({ ...small, tokens: 6, heads, steps: 400 }));
    expect(two!.accuracy).toBeGreaterThan(one!.accuracy + 0.05);
    expect(two!.accuracy).toBeGreaterThan(four!.accuracy + 0.05);
  });

  it("shows the weights of the example it shows", () => {
    const { weights, example } = runNearest({ ...small, heads: 2, steps: 400 });
    const lookedAt = weights.map(([row]) => row!.indexOf(Math.max(...row!)));
    expect(new Set(lookedAt)).toEqual(new Set(example.targets));
  });

  it("does one match better with one head than with four", () => {
    const one = { ...small, relations: 1, dimensions: 4, query: "random", steps: 300 } as const;
    expect(runNearest(one).accuracy).toBeGreaterThan(runNearest({ ...one, heads: 4 }).accuracy + 0.05);
  });

  it("has settings without what cannot change a run", () => {
    expect(nearest.settings({ query: "random", noise: 3, every: 9 })).toEqual(nearest.settings({ query: "random" }));
    expect(nearest.settings({ noise: 3 })).not.toEqual(nearest.settings({}));
    expect(nearest.settings({ heads: 5 })).toMatchObject({ dHead: 4 });
  });

  it("refuses settings that cannot be run", () => {
    expect(() => runNearest({ heads: 25 })).toThrow("trainNearest: dHead must be an integer of 1 or more, got 0.");
    expect(() => runNearest({ query: "far" as "copy" })).toThrow('query must be one of copy, random, got "far".');
    expect(() => runNearest({ noise: -1 })).toThrow("trainNearest: noise must be 0 or more, got -1.");
  });
});
