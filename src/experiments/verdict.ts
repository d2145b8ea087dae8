/** How measured numbers become a verdict: by a rule that is data, so that it can be printed, edited and tested. */
import type { Statistics } from "./statistics.ts";

export const verdicts = ["supported", "partly", "not-as-stated"] as const;
export type Verdict = (typeof verdicts)[number];

/** A number, or another number of the same claim, shifted. */
export type Bound = number | { number: string; plus?: number };

/** The mean of a named number, compared with a bound. */
export type Condition = { number: string; atLeast: Bound } | { number: string; atMost: Bound };

/** The verdict if all conditions hold. */
export interface RuleLine {
  verdict: Verdict;
  when: readonly Condition[];
}

/** The first line whose conditions all hold gives the verdict; the last line has none, for all that remains. */
export type Rule = readonly RuleLine[];

/** The numbers of a claim under the names that its rule uses. */
export type Measurements = Readonly<Record<string, Statistics>>;

/** The line of the rule that applies; undefined where the rule has none without conditions at its end. */
export function lineThatHolds(rule: Rule, measured: Measurements): RuleLine | undefined {
  return rule.find(({ when }) => when.every((condition) => holds(condition, measured)));
}

/** Does a condition hold for the means of what was measured? */
export function holds(condition: Condition, measured: Measurements): boolean {
  const value = meanOf(condition.number, measured);
  return "atLeast" in condition
    ? value >= boundValue(condition.atLeast, measured)
    : value <= boundValue(condition.atMost, measured);
}

/** The number that a condition compares with. */
export function boundValue(bound: Bound, measured: Measurements): number {
  return typeof bound === "number" ? bound : meanOf(bound.number, measured) + (bound.plus ?? 0);
}

/** Every number that a rule speaks of. */
export function numbersIn(rule: Rule): string[] {
  const bounds = (condition: Condition) => ("atLeast" in condition ? condition.atLeast : condition.atMost);
  const named = (bound: Bound) => (typeof bound === "number" ? [] : [bound.number]);
  return rule.flatMap(({ when }) => when.flatMap((one) => [one.number, ...named(bounds(one))]));
}

function meanOf(name: string, measured: Measurements): number {
  const statistics = measured[name];
  if (statistics) return statistics.mean;
  const known = Object.keys(measured).join(", ") || "none";
  throw new Error(`verdict: expected a measurement of "${name}", got ${known}.`);
}
