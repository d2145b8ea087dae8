/**
 * The claims of the two source documents, and what our runs say to them. A verdict is never typed in:
 * it follows from measured numbers by the rule that the claim's file states, and changes when they change.
 */
import { z } from "astro/zod";
import { storedRun } from "../experiments/index.ts";
import { documents } from "./documents.ts";
import { measures, type MeasureName } from "./measures.ts";
import { checked } from "./questions.ts";

const localized = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });
const verdicts = ["supported", "partly", "not-as-stated"] as const;

/** Where a number comes from: the stored seeds of an experiment, or a function of the documents and the formulas. */
const source = z.union([
  z.strictObject({
    label: localized,
    run: z.record(z.string(), z.union([z.number(), z.string()])),
    digits: z.int().default(3),
  }),
  z.strictObject({
    label: localized,
    measure: z.enum(Object.keys(measures) as [MeasureName, ...MeasureName[]]),
    of: z.record(z.string(), z.number()).default({}),
    digits: z.int().default(0),
  }),
]);

/** A number, or another number of the same claim, shifted. */
const bound = z.union([z.number(), z.strictObject({ number: z.string(), plus: z.number().default(0) })]);
const condition = z.union([
  z.strictObject({ number: z.string(), atLeast: bound }),
  z.strictObject({ number: z.string(), atMost: bound }),
]);

const claimFile = z.strictObject({
  id: z.string().regex(/^S[12](\.\d+)+$/),
  kind: z.enum(["testable", "metaphor", "formula-error", "illustration"]),
  /** zh-CN: the document's own words, line by line. en: our translation. */
  words: localized,
  chapter: z.string(),
  /** The cell that runs it again. */
  cell: z.string().optional(),
  numbers: z.record(z.string(), source).default({}),
  /** The first line whose conditions all hold gives the verdict; the last line has none. */
  rule: z.array(z.strictObject({ verdict: z.enum(verdicts), when: z.array(condition).default([]) })).default([]),
  /** The true sentence beside it; `{name}` is filled with a number of the claim. */
  neighbour: localized.optional(),
  references: z.array(z.string()).default([]),
});

export type Claim = z.infer<typeof claimFile>;
export type Verdict = (typeof verdicts)[number];
export type Condition = z.infer<typeof condition>;
export type Bound = z.infer<typeof bound>;
export type NumberSource = z.infer<typeof source>;

/** One named number of a claim: the mean of its samples (the seeds), or a single exact value. */
export interface Measurement {
  value: number;
  samples?: readonly number[];
}
export type Measurements = ReadonlyMap<string, Measurement>;

/** A claim with what was measured. Without a verdict it is open: its experiment is still to come. */
export interface JudgedClaim extends Claim {
  measurements: Measurements;
  verdict: Verdict | "metaphor" | undefined;
}

const files: Record<string, string> = import.meta.glob("../../content/claims/*.yaml", {
  query: "?raw", import: "default", eager: true,
});

/** Every claim that has a file, in the documents' order. */
export function allClaims(): Claim[] {
  const claims = Object.entries(files).map(([path, text]) => readClaim(path.split("/").at(-1)!, text));
  return claims.sort((one, other) => one.id.localeCompare(other.id, "en", { numeric: true }));
}

/** The claim in the text of a file. Throws one line per misfit, and where the rule is not complete. */
export function readClaim(where: string, text: string): Claim {
  const claim = checked(claimFile, where, text);
  const named = claim.rule.flatMap(({ when }) => when.flatMap(numbersIn));
  const unknown = named.filter((name) => !(name in claim.numbers));
  if (unknown.length > 0) {
    throw new Error(`${where}: the rule speaks of ${unknown.join(", ")}, which numbers does not define.`);
  }
  if (claim.rule.length > 0 && claim.rule.at(-1)!.when.length > 0) {
    throw new Error(`${where}: the rule must end in a verdict without conditions, for all that remains.`);
  }
  if (where !== `${claim.id}.yaml`) {
    throw new Error(`${where}: the file holds claim ${claim.id}; name it ${claim.id}.yaml.`);
  }
  return claim;
}

/** The claim with its measurements and verdict. Throws with the ids there are when there is no such claim. */
export function judgedClaim(id: string): JudgedClaim {
  const claims = allClaims();
  const claim = claims.find((one) => one.id === id);
  if (claim) return judge(claim, measureAll(claim));
  const known = claims.map((one) => one.id).join(", ");
  throw new Error(`Claim: there is no content/claims/${id}.yaml; there are: ${known}.`);
}

/** Applies the claim's rule to measured numbers. Pure: the same numbers, the same verdict. */
export function judge(claim: Claim, measurements: Measurements): JudgedClaim {
  if (claim.kind === "metaphor") return { ...claim, measurements, verdict: "metaphor" };
  if (measurements.size === 0) return { ...claim, measurements, verdict: undefined };
  const line = claim.rule.find(({ when }) => when.every((one) => holds(one, measurements)));
  return { ...claim, measurements, verdict: line?.verdict };
}

/** Does a condition hold for the means of what was measured? */
export function holds(one: Condition, measurements: Measurements): boolean {
  const value = valueOf(one.number, measurements);
  return "atLeast" in one
    ? value >= boundValue(one.atLeast, measurements)
    : value <= boundValue(one.atMost, measurements);
}

/** The number that a condition compares with. */
export function boundValue(limit: Bound, measurements: Measurements): number {
  return typeof limit === "number" ? limit : valueOf(limit.number, measurements) + limit.plus;
}

/** Is every line of these words in the document? Markdown marks and spacing aside. */
export function quotes(claimId: string, words: string): boolean {
  const document = bare(claimId.startsWith("S1") ? documents.S1 : documents.S2);
  return words.trim().split("\n").every((line) => document.includes(bare(line)));
}

/** Sample standard deviation: the spread over seeds. 0 for a single value. */
export function spread(samples: readonly number[]): number {
  if (samples.length < 2) return 0;
  const mean = average(samples);
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0);
  return Math.sqrt(squares / (samples.length - 1));
}

/** Every number of the claim; none at all while a run that it needs is not stored (a test refuses to publish that). */
function measureAll(claim: Claim): Measurements {
  const measured = Object.entries(claim.numbers).map(([name, from]) => [name, measure(from)] as const);
  const complete = measured.filter((entry): entry is [string, Measurement] => entry[1] !== undefined);
  return new Map(complete.length === measured.length ? complete : []);
}

function measure(from: NumberSource): Measurement | undefined {
  if ("measure" in from) return { value: measures[from.measure](from.of) };
  const stored = storedRun(from.run);
  return stored && { value: stored.mean, samples: stored.accuracies };
}

function numbersIn(one: Condition): string[] {
  const limit = "atLeast" in one ? one.atLeast : one.atMost;
  return [one.number, ...(typeof limit === "number" ? [] : [limit.number])];
}

function valueOf(name: string, measurements: Measurements): number {
  const measurement = measurements.get(name);
  if (measurement) return measurement.value;
  const known = [...measurements.keys()].join(", ") || "none";
  throw new Error(`judge: expected a measurement of "${name}", got ${known}.`);
}

function average(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

const bare = (text: string): string => text.replace(/[\s*>`#]/g, "");
