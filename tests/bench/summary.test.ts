import { describe, expect, it } from "vitest";
import { machine } from "./machine.ts";
import { summaryOf, textOf, type Circumstances } from "./summary.ts";
import { workload } from "./workloads.ts";

const burst = (time: number) => [{ round: 0, p10: time, median: time, calls: 3 }];

const quiet: Circumstances = {
  date: "2026-01-01", machine: { ...machine(), cores: 2 }, load: [0.5, 1], rounds: 1, burstMs: 100,
};

function summary(load: [number, number], note?: string) {
  const ask = async () => ({ absent: true as const });
  const ours = { name: "relaxed", what: "ours", ask, close() {} };
  const peers = [ours, { ...ours, name: "torch", ...(note ? { note } : {}) }];
  const rows = { B: { relaxed: burst(8), torch: burst(10) }, E64: { torch: burst(1) } };
  return summaryOf({ ...quiet, load }, ["B", "E64"].map(workload), peers, rows, ["jax: gone"], false);
}

describe("summaryOf", () => {
  it("compares with each of our paths that was measured, where it was", () => {
    expect(summary([0, 0]).ratios).toEqual({ relaxed: { B: { torch: 1.25 } } });
    expect(summary([0, 0]).best).toEqual({ B: { relaxed: 8, torch: 10 }, E64: { torch: 1 } });
  });

  it("lets a peer that is not what it could be count for no goal", () => {
    const verdict = (note?: string) => summary([0, 0], note).goals.find(({ goal }) => goal.includes("relaxed / torch"));
    expect([verdict()!.value, verdict("slow BLAS")!.value]).toEqual([0.8, undefined]);
    expect(summary([0, 0], "slow BLAS").notes).toEqual(["torch counts for no goal: slow BLAS", "jax: gone"]);
  });

  it("says when the machine had other work", () => {
    expect(summary([1.9, 2]).notes).toEqual(["jax: gone"]);
    expect(summary([0, 2.5]).notes[0]).toContain("busy");
  });
});

describe("textOf", () => {
  it("gives a rate only where operations are counted", () => {
    const lines = textOf(summary([0, 0])).split("\n").map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual(["B", "44.0", "35.2"]);
    expect(lines.filter(([name]) => name === "E64")).toEqual([["E64", "-", "1.00"]]);
  });
});
