/** A claim's numbers and rule in words. */
import {
  spread, type Bound, type Claim, type Condition, type JudgedClaim, type Measurement,
} from "../../src/build/claims.ts";
import { format, strings, type Locale } from "../../src/i18n/index.ts";

/** "0.566 ± 0.006 (10 seeds)" for a measurement over seeds, "6" for an exact number. */
export function measurementText(locale: Locale, { value, samples }: Measurement, digits: number): string {
  const mean = value.toFixed(digits);
  if (!samples) return mean;
  return format(strings(locale).claim.measurement, {
    mean, spread: spread(samples).toFixed(digits), seeds: samples.length,
  });
}

/** The conditions of one line of the rule: "one head, dHead 120 is at most 0.9 and ...". */
export function conditionsText(locale: Locale, claim: Claim, conditions: readonly Condition[]): string {
  const { claim: t } = strings(locale);
  if (conditions.length === 0) return t.otherwise;
  return conditions.map((one) => conditionText(locale, claim, one)).join(t.and);
}

function conditionText(locale: Locale, claim: Claim, one: Condition): string {
  const { claim: t } = strings(locale);
  const number = quoted(locale, claim, one.number);
  return "atLeast" in one
    ? format(t.atLeast, { number, bound: boundText(locale, claim, one.atLeast) })
    : format(t.atMost, { number, bound: boundText(locale, claim, one.atMost) });
}

function boundText(locale: Locale, claim: Claim, limit: Bound): string {
  if (typeof limit === "number") return String(limit);
  const shift = limit.plus === 0 ? "" : ` ${limit.plus > 0 ? "+" : "−"} ${Math.abs(limit.plus)}`;
  return quoted(locale, claim, limit.number) + shift;
}

/** The true sentence beside the claim, with its measured numbers filled in. */
export function neighbourText(locale: Locale, { neighbour, numbers, measurements }: JudgedClaim): string {
  const written: Record<string, string> = {};
  for (const [name, { value }] of measurements) written[name] = value.toFixed(numbers[name]!.digits);
  return neighbour ? format(neighbour[locale], written) : "";
}

function quoted(locale: Locale, claim: Claim, name: string): string {
  return format(strings(locale).claim.quoted, { label: claim.numbers[name]!.label[locale] });
}
