import { multiHeadParameters, random } from "compute";
import { describe, expect, it } from "vitest";
import { attentionCost, counting } from "../../src/experiments/counting.ts";
import { runToEnd } from "../../src/experiments/experiment.ts";

describe("attentionCost", () => {
  it("counts the two layers of the document: one head of 1024, 16 of 64", () => {
    const [one, sixteen] = [1, 16].map((heads) => attentionCost({ dModel: 1024, heads, keys: 10 }));
    expect(one).toEqual({
      parameters: 4_194_304, qkRank: 1024, ovRank: 1024, distributions: 1, scoreFlops: 20_480, softmaxExponentials: 10,
    });
    expect(sixteen).toEqual({ ...one, qkRank: 64, distributions: 16, softmaxExponentials: 160 });
  });

  it.each([[30, 4, 7], [12, 3, 4], [8, 2, 20]])("has the parameters of a layer %i, %i, %i", (dModel, heads, dHead) => {
    const { query, key, value, output } = multiHeadParameters(random(1), { dModel, heads, dHead });
    expect(attentionCost({ dModel, heads, dHead }).parameters).toBe(query.size + key.size + value.size + output.size);
  });

  it("bounds ranks by dModel too", () => {
    const { qkRank, ovRank } = attentionCost({ dModel: 8, heads: 2, dHead: 20 });
    expect([qkRank, ovRank]).toEqual([8, 8]);
    expect(attentionCost({ dModel: 30, heads: 4, dHead: 7 }).ovRank).toBe(28);
  });

  it("refuses sizes that cannot be", () => {
    const wanted = "attentionCost: dHead must be an integer of 1 or more, got 0.";
    expect(() => attentionCost({ dModel: 8, heads: 16 })).toThrow(wanted);
  });
});

describe("counting", () => {
  it("gives all counts as numbers, one head of 1024 unless said", () => {
    expect(counting.numbers(runToEnd(counting, {}))).toEqual(attentionCost({ dModel: 1024, heads: 1 }));
    expect(counting.settings({ dModel: 64, heads: 4, seed: 2 })).toEqual({ dModel: 64, heads: 4, dHead: 16, keys: 1 });
  });
});
