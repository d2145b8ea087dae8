import { describe, expect, it } from "vitest";
import {
  constant, inverseSquareRoot, trapezoid, warmupCosine, warmupLinear, type Schedule,
} from "../../src/compute/schedules.ts";
import { expectClose } from "./close.ts";
import { readOracle } from "./oracle/oracle.ts";

type Options = { peak: number; steps: number; warmup: number; floor: number; dModel: number };

const named: Record<string, (options: Options) => Schedule> = { warmupLinear, warmupCosine, inverseSquareRoot };
const cases = readOracle<{ schedules: { name: string; options: Options; rates: number[] }[] }>("linalg").schedules;
const ratesOf = (schedule: Schedule, steps: number) => Array.from({ length: steps }, (_, step) => schedule(step));

describe("the rates of PyTorch's schedulers, and of the paper's formula", () => {
  it.each(cases)("$name", ({ name, options, rates }) => {
    const found = ratesOf(named[name]!(options), rates.length).map((rate) => rate / rates[4]!);
    expectClose(found, rates.map((rate) => rate / rates[4]!), 1e-10);
  });
});

describe("trapezoid", () => {
  /** The formula that the stored runs were trained with, word for word. */
  function stored(step: number, steps: number, peak: number): number {
    const rise = Math.min(1, (step + 1) / 20);
    const fallen = Math.max(0, step / steps - 0.7) / 0.3;
    return peak * rise * (1 - 0.95 * fallen);
  }

  it.each([1, 5, 20, 50, 300, 400, 800, 1500])("gives the bits of the stored runs over %i steps", (steps) => {
    for (const peak of [1, 1e-2, 5e-3, 0.06, 0.1]) {
      const expected = ratesOf((step) => stored(step, steps, peak), steps + 1);
      expect(ratesOf(trapezoid({ peak, steps }), steps + 1)).toEqual(expected);
    }
  });

  it("rises, holds, falls, and stays at the floor after the run", () => {
    const rate = trapezoid({ peak: 2, steps: 100, warmup: 4, fall: 0.5, floor: 0.1 });
    expectClose([0, 1, 3, 50, 75, 100, 1000].map(rate), [0.5, 1, 2, 2, 1.1, 0.2, 0.2], 1e-12);
  });
});

describe("warm-ups", () => {
  it.each([["warmupLinear", warmupLinear], ["warmupCosine", warmupCosine]] as const)(
    "%s: the peak after the rise, the floor at the end and after it",
    (_, make) => {
      const rate = make({ peak: 0.5, steps: 20, warmup: 5, floor: 0.2 });
      expectClose([4, 5, 20, 21, 1000].map(rate), [0.5, 0.5, 0.1, 0.1, 0.1], 1e-12);
      const all = ratesOf(rate, 20);
      expect(all.every((value) => value > 0 && value <= 0.5)).toBe(true);
    },
  );

  it("start at the peak and fall to 0 unless told otherwise", () => {
    for (const make of [warmupLinear, warmupCosine]) {
      expectClose([0, 5, 10].map(make({ peak: 2, steps: 10 })), [2, 1, 0], 1e-12);
    }
  });

  it("may outlast the run", () => {
    expectClose(ratesOf(warmupLinear({ peak: 1, steps: 2, warmup: 4 }), 6), [0.25, 0.5, 0.75, 1, 1, 0], 1e-12);
  });
});

describe("inverseSquareRoot and constant", () => {
  it("peaks at the end of the rise, at (dModel * warmup)^-1/2, the base model's at 0.0007", () => {
    const rate = inverseSquareRoot({ dModel: 512 });
    expect(rate(3999)).toBeCloseTo(1 / Math.sqrt(512 * 4000), 12);
    expect(rate(3999).toFixed(4)).toBe("0.0007");
    expect([rate(3998), rate(4000)].every((other) => other < rate(3999))).toBe(true);
  });

  it("never changes where it is constant", () => {
    expect(ratesOf(constant(0.1), 3)).toEqual([0.1, 0.1, 0.1]);
  });
});

describe("errors", () => {
  it.each([
    [
      () => warmupLinear({ peak: -1, steps: 10 }),
      "warmupLinear: expected peak and warmup of at least 0, steps above 0 and floor from 0 to 1, " +
        "got peak=-1, warmup=0, steps=10, floor=0; floor is a share of the peak.",
    ],
    [() => warmupCosine({ peak: 1, steps: 0 }), "warmupCosine: expected peak and warmup of at least 0, steps above 0"],
    [() => trapezoid({ peak: 1, steps: 10, floor: 2 }), "got peak=1, warmup=20, steps=10, floor=2"],
    [() => trapezoid({ peak: NaN, steps: 10 }), "got peak=NaN"],
    [() => trapezoid({ peak: 1, steps: 10, fall: 0 }), "trapezoid: expected fall to be a share of the run"],
    [
      () => inverseSquareRoot({ dModel: 0 }),
      "inverseSquareRoot: expected dModel above 0 and a warmup of at least 1 step, got dModel=0, warmup=4000.",
    ],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
  });
});
