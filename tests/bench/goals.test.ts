import { describe, expect, it } from "vitest";
import { goals, judge } from "./goals.ts";
import { allPeers } from "./peers.ts";
import { workloadNames } from "./workloads.ts";

const bursts = (...medians: number[]) => medians.map((median, round) => ({ round, median, p10: median / 2, calls: 3 }));

const verdict = (rows: Parameters<typeof judge>[0], goal: string) => judge(rows).find((one) => one.goal === goal);

describe("goals", () => {
  it("are about workloads and peers that there are", () => {
    const names = allPeers.map(({ name }) => name);
    expect(goals.filter(({ workload }) => !workloadNames.includes(workload))).toEqual([]);
    expect(goals.flatMap(({ of, over }) => [...of, over]).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("judge", () => {
  it("takes the median over rounds, and says what the best deciles say", () => {
    const row = { relaxed: bursts(10, 10, 10), jax: bursts(33, 20, 60) };
    const goal = "B: jax / relaxed at least 3.3";
    expect(verdict({ B: row }, goal)).toEqual({ goal, value: 3.3, best: 2, met: true });
    expect(verdict({ B: { ...row, jax: bursts(32) } }, goal)!.met).toBe(false);
  });

  it("has upper bounds too", () => {
    const goal = "B: relaxed / torch at most 0.85";
    expect(verdict({ B: { relaxed: bursts(9), torch: bursts(10) } }, goal)!.met).toBe(false);
    expect(verdict({ B: { relaxed: bursts(8.5), torch: bursts(10) } }, goal)!.met).toBe(true);
  });

  it("compares with the fastest of the other libraries", () => {
    const row = { relaxed: bursts(1, 1), jax: bursts(2, 4), tfjs: bursts(3, 2) };
    expect(verdict({ C256: row }, "C256: fastest other library / relaxed at least 1.6")!.value).toBe(2);
  });

  it("does not judge what was not measured", () => {
    expect(verdict({ B: { relaxed: bursts(1) } }, "B: jax / relaxed at least 3.3")).toEqual({
      goal: "B: jax / relaxed at least 3.3",
    });
    expect(judge({ C64: {} })).toEqual([]);
  });
});
