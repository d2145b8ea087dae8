/** A claim's numbers and rule, and what they say now: the data of a verdict card. */
import { holds, lineThatHolds, type Measurements, type RuleLine, type Verdict } from "./verdict.ts";

/** A number of the claim in words. */
export interface NamedNumber {
  label: string;
  digits: number;
}

/** A line of the rule, with each of its conditions in words. */
export interface SpokenLine extends RuleLine {
  says: readonly string[];
}

export interface Judgement {
  /** Undefined until every number has been measured at least once. */
  verdict: Verdict | undefined;
  rule: { verdict: Verdict; conditions: { text: string; holds: boolean }[] }[];
  numbers: { label: string; digits: number; value?: number; samples?: readonly number[] }[];
}

/** Applies the rule to what has been measured; nothing holds before everything is. */
export function judgement(
  numbers: Readonly<Record<string, NamedNumber>>, rule: readonly SpokenLine[], measured: Measurements,
): Judgement {
  const complete = Object.keys(numbers).every((name) => name in measured);
  return {
    verdict: complete ? lineThatHolds(rule, measured)?.verdict : undefined,
    rule: rule.map(({ verdict, when, says }) => ({
      verdict,
      conditions: when.map((one, i) => ({ text: says[i]!, holds: complete && holds(one, measured) })),
    })),
    numbers: Object.entries(numbers).map(([name, { label, digits }]) => ({ label, digits, ...valueOf(measured[name]) })),
  };
}

/** An exact number has no dots: one sample says nothing about spread. */
function valueOf(statistics: Measurements[string] | undefined): { value?: number; samples?: readonly number[] } {
  if (!statistics) return {};
  const { mean, samples } = statistics;
  return samples.length > 1 ? { value: mean, samples } : { value: mean };
}
