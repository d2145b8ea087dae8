import { perHead, tensor } from "compute";
import { describe, expect, it } from "vitest";
import { runSpectra, spectra, trainSpectra } from "../../src/experiments/spectra.ts";
import { spectraOf, spectrumOf } from "../../src/experiments/spectra/spectrum.ts";

describe("spectrumOf", () => {
  it("reads singular values, ranks and shares off a matrix of blocks", () => {
    const { singularValues, rank, effectiveRank, energyShares } = spectrumOf(tensor([
      [3, 0, 9, 9],
      [0, 3, 9, 9],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]), 2);
    const rounded = energyShares.map((share) => Number(share.toFixed(9)));
    expect(rounded).toEqual([0.9, 0.1]); // what matches different fields does not count
    expect(rank).toBe(4);
    expect(singularValues).toHaveLength(4);
    expect(effectiveRank).toBeLessThan(4);
  });

  it("finds the rank of a product of narrow matrices", () => {
    const narrow = tensor([[1, 2], [0, 1], [3, 1], [1, 1]]);
    const layer = { query: narrow, key: narrow, value: narrow, output: narrow };
    const [spectrum] = spectraOf(layer, { heads: 1, fields: 2, codes: 2 });
    expect(spectrum!.rank).toBe(2);
    expect(spectrum!.matrix[0]).toEqual([5, 2, 5, 3]); // [1, 2] with each row
  });

  it("takes each head by itself, and of its inputs the fields only", () => {
    const query = tensor([[1, 5], [2, 6], [9, 9]]); // two fields of one code, then a value
    const key = tensor([[3, 7], [4, 8], [9, 9]]);
    const [first, second] = spectraOf({ query, key, value: key, output: key }, { heads: 2, fields: 2, codes: 1 });
    expect(first!.matrix).toEqual([[3, 4], [6, 8]]);
    expect(second!.matrix).toEqual([[35, 40], [42, 48]]);
    expect(first!.energyShares).toEqual([9 / 73, 64 / 73]);
    expect(perHead(query, 2).shape).toEqual([2, 3, 1]);
  });
});

describe("spectra", () => {
  const small = { questions: 2, tokens: 3, values: 3, steps: 120, batch: 16, learningRate: 2e-2 };

  it("are those of heads that serve one relation each", () => {
    const report = runSpectra({ ...small, heads: 2 });
    const { rank, topShare, relationsServed } = spectra.numbers(report);
    expect(rank).toBe(Math.floor(15 / 2));
    expect(relationsServed).toBe(2);
    expect(topShare).toBeGreaterThan(0.7);
    expect(spectra.numbers(runSpectra({ ...small, heads: 1 })).topShare).toBeLessThan(topShare!);
  });

  it("average over the heads", () => {
    const head = { matrix: [], singularValues: [] };
    const heads = [
      { ...head, rank: 7, effectiveRank: 5, energyShares: [0.9, 0.1] },
      { ...head, rank: 5, effectiveRank: 4, energyShares: [0.6, 0.4] },
    ];
    const numbers = spectra.numbers({ step: 1, steps: 1, done: true, heads });
    expect(numbers).toEqual({ rank: 6, effectiveRank: 4.5, topShare: 0.75, relationsServed: 1 });
  });

  it("report before the first step, on the way and at the end", () => {
    const reports = [...trainSpectra({ ...small, heads: 3, steps: 5, every: 2 })];
    expect(reports.map(({ step, done }) => [step, done])).toEqual([[0, false], [2, false], [4, false], [5, true]]);
    expect(reports.map(({ heads }) => heads.length)).toEqual([3, 3, 3, 3]);
    expect(reports[3]!.heads).not.toEqual(reports[0]!.heads);
    expect(spectra.settings({ heads: 2, every: 5 })).toEqual(spectra.settings({ heads: 2 }));
  });

  it("give the same bits for the same seed, and others for another", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => runSpectra({ ...small, steps: 5, seed }).heads);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});
