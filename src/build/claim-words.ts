/** A claim's numbers and rule in words. */
import { judgement, type Bound, type Condition, type Statistics } from "../experiments/index.ts";
import { format, strings, type Locale } from "../i18n/index.ts";
import type { Display } from "../sandbox/display.ts";
import type { Claim, JudgedClaim } from "./claims.ts";

/** "0.566 ± 0.006 (10 seeds)" for a measurement over seeds, "6" for an exact number. */
export function measurementText(locale: Locale, { mean, sd, samples }: Statistics, digits: number): string {
  const written = figures(mean, digits);
  if (samples.length < 2) return written;
  return format(strings(locale).claim.measurement, { mean: written, spread: sd.toFixed(digits), seeds: samples.length });
}

/** The conditions of one line of the rule: "one head, dHead 120 is at most 0.9 and ...". */
export function conditionsText(locale: Locale, claim: Claim, conditions: readonly Condition[]): string {
  const { claim: t } = strings(locale);
  if (conditions.length === 0) return t.otherwise;
  return conditions.map((one) => conditionText(locale, claim, one)).join(t.and);
}

export function conditionText(locale: Locale, claim: Claim, one: Condition): string {
  const { claim: t } = strings(locale);
  const number = quoted(locale, claim, one.number);
  return "atLeast" in one
    ? format(t.atLeast, { number, bound: boundText(locale, claim, one.atLeast) })
    : format(t.atMost, { number, bound: boundText(locale, claim, one.atMost) });
}

function boundText(locale: Locale, claim: Claim, limit: Bound): string {
  if (typeof limit === "number") return String(limit).replace("-", "−");
  const { plus = 0 } = limit;
  const shift = plus === 0 ? "" : ` ${plus > 0 ? "+" : "−"} ${Math.abs(plus)}`;
  return quoted(locale, claim, limit.number) + shift;
}

/** The true sentence beside it, with its measured numbers filled in. */
export function neighbourText(locale: Locale, { neighbour, numbers, measured }: JudgedClaim): string {
  const written = Object.entries(measured).map(([name, { mean }]) => [name, figures(mean, numbers[name]!.digits)] as const);
  return format(neighbour[locale], Object.fromEntries(written));
}

/** A number with its digits: a true minus sign, and none before a zero. */
export function figures(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^-(?=0\.?0*$)/, "").replace("-", "−");
}

function quoted(locale: Locale, claim: Claim, name: string): string {
  return format(strings(locale).claim.quoted, { label: claim.numbers[name]!.label[locale] });
}

/** The claim's card as its cell draws it, from the stored runs. */
export function verdictDisplay(locale: Locale, claim: JudgedClaim): Extract<Display, { kind: "verdict" }> {
  const numbers = Object.entries(claim.numbers).map(([name, { label, digits }]) => (
    [name, { label: label[locale], digits }] as const
  ));
  const rule = claim.rule.map((line) => ({ ...line, says: line.when.map((one) => conditionText(locale, claim, one)) }));
  return { kind: "verdict", claim: claim.id, ...judgement(Object.fromEntries(numbers), rule, claim.measured) };
}
