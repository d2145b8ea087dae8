import { describe, expect, it } from "vitest";
import { problemsOfStored } from "../../src/build/check-stored.ts";
import { codeHash, fileOf } from "../../src/build/code-hash.ts";
import { storedFile, storedRun } from "../../src/build/stored-runs.ts";
import type { Experiment } from "../../src/experiments/experiment.ts";
import { laboratory, runSeed, type ExperimentName } from "../../src/experiments/index.ts";

const names = Object.keys(laboratory) as ExperimentName[];

describe.each(names)("the stored runs of %s", (name) => {
  const experiment: Experiment = laboratory[name].experiment;
  const settings = Object.values<readonly object[]>(laboratory[name].tables).flat();

  it("hold every setting of its tables, ten seeds each, or one where there is no chance", () => {
    expect(experiment.name).toBe(name);
    expect(settings.length).toBeGreaterThan(0);
    for (const options of settings) {
      const { seeds, numbers } = storedRun(name, options)!;
      expect(new Set(seeds).size, JSON.stringify(options)).toBe(experiment.exact ? 1 : 10);
      for (const { samples } of Object.values(numbers)) expect(samples).toHaveLength(seeds.length);
    }
  });

  it("are what the code gives today, to the last digit stored", () => {
    const options = settings[0]!;
    const { seeds, numbers } = storedRun(name, options)!;
    const today = runSeed(experiment, options, seeds[0]!).numbers;
    for (const [number, { samples }] of Object.entries(numbers)) {
      if (Number.isNaN(samples[0])) expect(today[number]).not.toSatisfy(Number.isFinite);
      else expect(Number(today[number]!.toPrecision(6)), number).toBe(samples[0]);
    }
  }, 60_000);
});

describe("a stored run", () => {
  it("is found whatever is left to the defaults, and only for settings that were run", () => {
    expect(storedRun("addresses", { heads: 2 })).toEqual(storedRun("addresses", { questions: 4, heads: 2, seed: 9, every: 100 }));
    expect(storedRun("addresses", { dHead: 30 })).toEqual(storedRun("addresses", { heads: 1 }));
    expect(storedRun("addresses", { heads: 5 })).toBeUndefined();
    expect(() => storedFile("tea")).toThrow("npm run experiments -- tea");
  });
});

describe("the code hash", () => {
  it("is that of the stored runs, for every experiment", async () => {
    expect(await problemsOfStored()).toEqual([]);
  }, 60_000);

  it("names the experiments whose runs are absent or come from other code", async () => {
    const problems = await problemsOfStored(
      (name) => (name === "addresses" ? undefined : { ...storedFile(name), code: "old" }),
      () => Promise.resolve("new"),
    );
    expect(problems).toHaveLength(names.length);
    expect(problems[0]).toContain("addresses\" has no stored runs: npm run experiments -- addresses");
    expect(problems[1]).toContain("come from other code (old, now new)");
  });

  it("differs between experiments, and is found in the file of the experiment's name", async () => {
    expect(fileOf("patternFit")).toBe("pattern-fit.ts");
    expect(await codeHash("addresses")).toMatch(/^[0-9a-f]{12}$/);
    expect(await codeHash("addresses")).not.toBe(await codeHash("baselines"));
    expect(await codeHash("addresses")).toBe(await codeHash("addresses"));
  });
});
