import { describe, expect, it } from "vitest";
import { runToEnd, settingKey, type Experiment, type Report } from "../../src/experiments/experiment.ts";
import { measureAgain } from "../../src/experiments/court.ts";
import { firstSeeds, overSeeds, runSeed } from "../../src/experiments/seeds.ts";
import { statistics } from "../../src/experiments/statistics.ts";

interface Options {
  factor?: number;
  seed?: number;
}

let trained: number[] = [];

/** Gives factor * seed at its third report. */
const times: Experiment<Options, Report & { value: number }> = {
  name: "times",
  settings: ({ factor = 2, seed = 1 }) => ({ factor, seed }),
  *train({ factor = 2, seed = 1 }) {
    trained.push(seed);
    for (let step = 0; step <= 2; step++) yield { step, steps: 2, done: step === 2, value: step === 2 ? factor * seed : 0 };
  },
  numbers: ({ value }) => ({ value }),
};

describe("over seeds", () => {
  it("reports every turn, each seed's numbers once it has ended, and the statistics at the end", () => {
    const reports = [...overSeeds(times, { factor: 3 }, [1, 2])];
    expect(reports.map(({ step, steps }) => [step, steps])).toEqual([
      [0, 2000], [500, 2000], [1000, 2000], [1000, 2000], [1500, 2000], [2000, 2000],
    ]);
    expect(reports.map(({ finished }) => finished.length)).toEqual([0, 0, 1, 1, 1, 2]);
    expect(reports.map(({ done }) => done)).toEqual([false, false, false, false, false, true]);
    expect(reports.at(-1)!.numbers).toEqual({ value: statistics([3, 6]) });
  });

  it("goes on from what is known, in the order of the seeds asked for", () => {
    trained = [];
    const known = [{ seed: 2, numbers: { value: 20 } }, { seed: 9, numbers: { value: 0 } }];
    const last = [...overSeeds(times, {}, [1, 2, 3], known)].at(-1)!;
    expect(trained).toEqual([1, 3]);
    expect(last.finished.map(({ seed, numbers }) => [seed, numbers["value"]])).toEqual([[2, 20], [1, 2], [3, 6]]);
    expect([...overSeeds(times, {}, [2], known)]).toMatchObject([{ done: true, step: 1000, steps: 1000 }]);
  });

  it("runs nothing more once nobody asks", () => {
    trained = [];
    const runs = overSeeds(times, {}, [1, 2, 3]);
    runs.next();
    runs.return();
    expect(trained).toEqual([1]);
  });

  it("names the seeds 1 to n", () => {
    expect(firstSeeds(3)).toEqual([1, 2, 3]);
    expect(runSeed(times, { factor: 5 }, 4)).toEqual({ seed: 4, numbers: { value: 20 } });
  });
});

describe("a run", () => {
  it("that never says it is done is an error", () => {
    const endless = { ...times, *train() {
      yield { step: 0, steps: 1, done: false, value: 0 };
    } };
    expect(() => runToEnd(endless, {})).toThrow('"times" ended without a report that is done');
  });

  it("has the same key as another that differs by its seed only", () => {
    expect(settingKey(times, { seed: 3 })).toBe(settingKey(times, { factor: 2 }));
    expect(settingKey(times, { factor: 3 })).not.toBe(settingKey(times, {}));
  });
});

describe("statistics", () => {
  it("have the mean and the spread with n - 1 below", () => {
    const { mean, sd } = statistics([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(sd).toBeCloseTo(1.2909944, 6); // √(5/3)
    expect(statistics([7]).sd).toBe(0);
  });
});

describe("a claim's numbers, measured again", () => {
  const quick = { questions: 1, tokens: 3, values: 3, steps: 4, batch: 4 };
  const sources = {
    accuracy: { experiment: "addresses", options: quick, number: "accuracy" },
    loss: { experiment: "addresses", options: { ...quick, heads: 1 }, number: "loss" },
    bag: { experiment: "baselines", options: { questions: 4 }, number: "bag" },
  } as const;

  it("says at once that nothing is measured, and in the end has every number over every seed", () => {
    const reports = [...measureAgain(sources, [1, 2])];
    expect(reports[0]).toEqual({ step: 0, steps: 2, measured: {}, done: false }); // two settings: accuracy and loss share one
    const { done, measured, step, steps } = reports.at(-1)!;
    expect([done, step, steps]).toEqual([true, 2000, 2000]);
    expect([measured["accuracy"]!.samples.length, measured["loss"]!.samples.length]).toEqual([2, 2]);
    expect(measured["bag"]!.samples).toHaveLength(1); // no chance in it: run once
    expect(measured["bag"]!.mean).toBeCloseTo(0.569, 3);
    expect(reports.filter((report) => report.done)).toHaveLength(1);
  });

  it("keeps the seeds that have ended", () => {
    const before = [...measureAgain(sources, [1, 2])].at(-1)!;
    const turns = [...measureAgain(sources, [1, 2, 3])];
    expect(turns.at(-1)!.measured["loss"]!.samples.slice(0, 2)).toEqual(before.measured["loss"]!.samples);
    expect(turns[1]!.measured["loss"]!.samples).toHaveLength(2); // there before anything runs
  });

  it("names what there is where a name is wrong", () => {
    const wrong = (source: object) => () => [...measureAgain({ x: { ...sources.bag, ...source } }, [1])];
    expect(wrong({ experiment: "tea" })).toThrow('there is no experiment "tea"; there are addresses');
    expect(wrong({ number: "tea" })).toThrow('baselines reports no number "tea"; it reports guessing, pickOne, bag');
  });
});
