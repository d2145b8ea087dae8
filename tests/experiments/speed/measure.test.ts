import { engine, type EngineName } from "compute";
import { availableEngines, measurePeak, measureSpeed, peakContestants, workloads } from "experiments";
import { describe, expect, it } from "vitest";
import type { Contestant, SpeedReport } from "../../../src/experiments/speed/measure.ts";

/** A machine whose clock moves when something is done, and by a hair whenever somebody looks at it. */
function slowMachine(hair = 0.001) {
  let time = 0;
  const seen: string[] = [];
  const contestant = (name: string, cost: (run: number) => number, on: EngineName = "reference"): Contestant => ({
    workload: name,
    engine: on,
    create() {
      let runs = 0;
      const run = () => {
        seen.push(`${name} on ${engine().name}`);
        time += cost(runs);
        return runs++;
      };
      return { megaflops: 8, run };
    },
  });
  return { contestant, seen, now: () => (time += hair), spend: (ms: number) => (time += ms) };
}

function lastOf(reports: Iterable<SpeedReport>): SpeedReport {
  return [...reports].at(-1)!;
}

describe("measureSpeed", () => {
  it("gives the time of an undisturbed run, the median, and the operations in a second", () => {
    const { contestant, now } = slowMachine();
    const disturbed = contestant("a", (run) => (run % 40 < 30 ? 6 : 4)); // most of the time something disturbs
    const { speeds, done } = lastOf(measureSpeed([disturbed], { now, rounds: 4, burst: 200 }));
    expect(done).toBe(true);
    expect(speeds).toHaveLength(1);
    expect(speeds[0]!.ms).toBeCloseTo(4, 2);
    expect(speeds[0]!.median).toBeCloseTo(6, 2);
    expect(speeds[0]!.gigaflops).toBeCloseTo(2, 2); // 8 million in 4 ms
  });

  it("does not count the turn that warms up", () => {
    const { contestant, now } = slowMachine();
    const cold = contestant("a", (run) => (run < 100 ? 1 : 5)); // as if the first turn were the quick one
    const { speeds } = lastOf(measureSpeed([cold], { now, rounds: 1, burst: 100 }));
    expect(speeds[0]!.ms).toBeCloseTo(5, 2);
  });

  it("is not fooled by a clock that is rounded", () => {
    const { contestant, now } = slowMachine(1e-5);
    const rounded = () => 4 * Math.floor(now() / 4); // ms
    const quick = contestant("a", () => 0.03);
    const { speeds } = lastOf(measureSpeed([quick], { now: rounded, rounds: 3, burst: 100 }));
    expect(Math.abs(speeds[0]!.ms / 0.03 - 1)).toBeLessThan(0.021);
  });

  it("is not fooled by a slow start either", () => {
    const { contestant, now } = slowMachine(1e-5);
    const rounded = () => Math.floor(10 * now()) / 10; // ms
    const quick = contestant("a", (run) => (run === 0 ? 300 : 0.02));
    const { speeds } = lastOf(measureSpeed([quick], { now: rounded, rounds: 2, burst: 50 }));
    expect(Math.abs(speeds[0]!.ms / 0.02 - 1)).toBeLessThan(0.021);
  });

  it("lets all take turns, each on its engine, and between the turns leaves the caller's engine at work", () => {
    const { contestant, seen, now } = slowMachine();
    const own = engine().name;
    const slow = (name: string, on: EngineName) => contestant(name, () => 60, on);
    const turns: string[][] = [];
    for (const { step, steps, speeds } of measureSpeed([slow("a", "reference"), slow("b", "simd")], { now, rounds: 2 })) {
      turns.push([...new Set(seen.splice(0))]);
      expect(engine().name).toBe(own);
      expect(steps).toBe(6);
      expect(speeds.map(({ workload }) => workload)).toEqual(["a", "b"].slice(0, Math.max(0, step - 2)));
    }
    const round = [["a on reference"], ["b on simd"]];
    expect(turns).toEqual([[], ...round, ...round, ...round]);
  });

  it("gives the caller's engine back when the work fails", () => {
    const own = engine().name;
    const broken: Contestant = { workload: "a", engine: "reference", create: () => { throw new Error("no memory"); } };
    expect(() => lastOf(measureSpeed([broken]))).toThrow("no memory");
    expect(engine().name).toBe(own);
  });

  it("measures the page's own training step on every engine of this machine", () => {
    const contestants = availableEngines().map((name) => ({ workload: "P", engine: name, create: workloads["P"]! }));
    const { speeds } = lastOf(measureSpeed(contestants, { rounds: 1, burst: 1 }));
    expect(speeds.map((speed) => speed.engine)).toEqual(availableEngines());
    for (const { ms, median, gigaflops } of speeds) {
      expect(ms).toBeGreaterThan(0);
      expect(median).toBeGreaterThanOrEqual(ms);
      expect(gigaflops * ms).toBeCloseTo(workloads["P"]!().megaflops, 6);
    }
  });
});

describe("the peak", () => {
  it("is measured for every WebAssembly build of this machine, and there is one here", () => {
    const names = peakContestants().map((contestant) => contestant.engine);
    expect(names).toEqual(availableEngines().filter((name) => name !== "reference"));
    expect(names).toContain("simd");
    expect(measurePeak("simd", { rounds: 1, burst: 5 })).toBeGreaterThan(0);
  });

  it("counts 12 chains of 4 numbers, 2 operations each, 10 000 times", () => {
    const { megaflops, run } = peakContestants()[0]!.create();
    expect(megaflops).toBeCloseTo((12 * 4 * 2 * 10_000) / 1e6, 9);
    expect(run()).toBeTypeOf("number");
  });
});
