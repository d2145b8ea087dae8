import { describe, expect, it } from "vitest";
import type { RunningPeer } from "./asked.ts";
import type { Answer } from "./peers/peer.ts";
import { measure, rotated } from "./rounds.ts";
import { workload } from "./workloads.ts";

const options = { rounds: 4, burstMs: 100, warmUpMs: 0, atLeast: 3 };

/** A peer that gives the same answer every time, and a list of who was asked in which round. */
function session(answers: Record<string, Answer>) {
  const peers = Object.entries(answers).map(([name, answer]): RunningPeer => {
    return { name, what: "", ask: async () => answer, close: () => {} };
  });
  const [asked, failed]: [string[], string[]] = [[], []];
  const watcher = {
    next: (_: string, round: number, peer: string) => void asked.push(`${round}${peer}`),
    failed: (name: string, peer: string, reason: string) => void failed.push(`${peer} on ${name}: ${reason}`),
  };
  return { run: () => measure(peers, workload("D"), options, watcher), asked, failed };
}

describe("measure", () => {
  it("asks everyone in each round, and lets another begin each time", async () => {
    const { run, asked } = session({ a: { times: [1] }, b: { times: [2, 4] } });
    const row = await run();
    expect(asked).toEqual(["0a", "0b", "1b", "1a", "2a", "2b", "3b", "3a"]);
    expect(row.b).toHaveLength(4);
    expect(row.b![3]).toEqual({ round: 3, p10: 2.2, median: 3, calls: 2 });
  });

  it("asks those who are slower than a burst in every third round only", async () => {
    const { run, asked } = session({ quick: { times: [1] }, slow: { times: [101, 300] } });
    expect((await run()).slow!.map(({ round }) => round)).toEqual([0, 3]);
    expect(asked.filter((one) => one.includes("quick"))).toHaveLength(4);
  });

  it("goes on without a peer that fails, and says why once", async () => {
    const { run, asked, failed } = session({ good: { times: [1] }, bad: { error: "out of memory" } });
    expect(Object.keys(await run())).toEqual(["good"]);
    expect(failed).toEqual(["bad on D: out of memory"]);
    expect(asked.filter((one) => one.includes("bad"))).toHaveLength(1);
  });

  it("says nothing of a peer that does not offer the workload", async () => {
    const { run, failed } = session({ other: { absent: true } });
    expect(await run()).toEqual({});
    expect(failed).toEqual([]);
  });
});

describe("rotated", () => {
  it("starts further on, round and round", () => {
    expect([0, 1, 5].map((by) => rotated(["a", "b", "c"], by).join(""))).toEqual(["abc", "bca", "cab"]);
    expect(rotated([], 3)).toEqual([]);
  });
});
