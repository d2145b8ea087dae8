import { describe, expect, it } from "vitest";
import { judgement } from "../../src/experiments/judgement.ts";
import { statistics } from "../../src/experiments/statistics.ts";
import { boundValue, holds, lineThatHolds, numbersIn, type Rule } from "../../src/experiments/verdict.ts";

const rule: Rule = [
  { verdict: "supported", when: [{ number: "wide", atLeast: 0.99 }] },
  { verdict: "not-as-stated", when: [{ number: "wide", atMost: { number: "usual", plus: 0.02 } }] },
  { verdict: "partly", when: [] },
];
const measured = (usual: number, wide: number) => ({ usual: statistics([usual]), wide: statistics([wide - 0.1, wide + 0.1]) });

describe("a rule", () => {
  it("gives the first line whose conditions hold for the means", () => {
    expect(lineThatHolds(rule, measured(0.57, 1))?.verdict).toBe("supported");
    expect(lineThatHolds(rule, measured(0.57, 0.58))?.verdict).toBe("not-as-stated");
    expect(lineThatHolds(rule, measured(0.57, 0.7))?.verdict).toBe("partly");
    expect(lineThatHolds(rule.slice(0, 2), measured(0.57, 0.7))).toBeUndefined();
  });

  it("counts its bounds in, and takes a number as well as another number, shifted or not", () => {
    const at = measured(0.5, 0.75);
    expect(holds({ number: "usual", atLeast: 0.5 }, at) && holds({ number: "usual", atMost: 0.5 }, at)).toBe(true);
    expect(boundValue({ number: "usual", plus: 0.25 }, at)).toBe(0.75);
    expect(boundValue({ number: "usual" }, at)).toBe(0.5);
  });

  it("says which number is not there", () => {
    expect(() => holds({ number: "tea", atLeast: 1 }, measured(1, 1))).toThrow('of "tea", got usual, wide');
    expect(numbersIn(rule)).toEqual(["wide", "wide", "usual"]);
  });
});

describe("a judgement", () => {
  const numbers = { usual: { label: "dHead 30", digits: 3 }, wide: { label: "dHead 1024", digits: 2 } };
  const spoken = rule.map((line) => ({ ...line, says: line.when.map((_, i) => `${line.verdict} ${i}`) }));

  it("waits until every number is there", () => {
    const { verdict, rule, numbers: shown } = judgement(numbers, spoken, { wide: statistics([1, 1]) });
    expect(verdict).toBeUndefined();
    expect(rule.flatMap(({ conditions }) => conditions.map((one) => one.holds))).toEqual([false, false]);
    expect(shown).toEqual([{ label: "dHead 30", digits: 3 }, { label: "dHead 1024", digits: 2, value: 1, samples: [1, 1] }]);
  });

  it("ticks the conditions that hold; an exact number has no dots", () => {
    const { verdict, rule, numbers: shown } = judgement(numbers, spoken, measured(0.57, 0.58));
    expect(verdict).toBe("not-as-stated");
    expect(rule).toEqual([
      { verdict: "supported", conditions: [{ text: "supported 0", holds: false }] },
      { verdict: "not-as-stated", conditions: [{ text: "not-as-stated 0", holds: true }] },
      { verdict: "partly", conditions: [] },
    ]);
    expect(shown[0]).toEqual({ label: "dHead 30", digits: 3, value: 0.57 });
  });
});
