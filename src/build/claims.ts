/**
 * The claims of the two source documents, and what our runs say to them. A verdict is never typed in:
 * it follows from measured numbers by the rule that the claim's file states, and changes when they change.
 */
import { z } from "astro/zod";
import { laboratory, lineThatHolds, type ExperimentName, type Measurements } from "../experiments/index.ts";
import { numbersIn, verdicts } from "../experiments/verdict.ts";
import { documents } from "./documents.ts";
import { checked, localized } from "./checked.ts";
import { storedNumber } from "./stored-runs.ts";

const experimentNames = Object.keys(laboratory) as [ExperimentName, ...ExperimentName[]];
const option = z.union([z.number(), z.string(), z.boolean(), z.array(z.union([z.number(), z.string(), z.boolean()]))]);

/** Where a number comes from: what an experiment reports with these options. */
const source = z.strictObject({
  label: localized,
  experiment: z.enum(experimentNames),
  options: z.record(z.string(), option).default({}),
  number: z.string().min(1),
  digits: z.int().min(0).max(6).default(3),
});

const bound = z.union([z.number(), z.strictObject({ number: z.string(), plus: z.number().default(0) })]);
const condition = z.union([
  z.strictObject({ number: z.string(), atLeast: bound }),
  z.strictObject({ number: z.string(), atMost: bound }),
]);

export const claimKinds = ["testable", "metaphor", "formula-error", "illustration"] as const;

const claimFile = z.strictObject({
  id: z.string().regex(/^S[12](\.\d+)+$/),
  kind: z.enum(claimKinds),
  /** zh-CN: the document's own words, line by line. en: our translation. */
  words: localized,
  chapter: z.string(),
  /** The cell of its chapter that runs it. */
  cell: z.string().optional(),
  numbers: z.record(z.string(), source).default({}),
  /** The first line whose conditions all hold gives the verdict; the last line has none. */
  rule: z.array(z.strictObject({ verdict: z.enum(verdicts), when: z.array(condition).default([]) })).default([]),
  /** The true sentence beside it; `{name}` is filled with a number of the claim. */
  neighbour: localized,
  references: z.array(z.string()).default([]),
});

export type Claim = z.infer<typeof claimFile>;
export type NumberSource = z.infer<typeof source>;

/** All that can become of a claim. */
export const outcomes = [...verdicts, "metaphor"] as const;

/** A claim with what was measured, and the verdict that follows; a metaphor has none. */
export interface JudgedClaim extends Claim {
  measured: Measurements;
  verdict: (typeof outcomes)[number];
}

const files: Record<string, string> = import.meta.glob("../../content/claims/*.yaml", {
  query: "?raw", import: "default", eager: true,
});

let known: readonly Claim[] | undefined;

/** Every claim that has a file, in the documents' order. */
export function allClaims(): readonly Claim[] {
  return (known ??= Object.entries(files)
    .map(([path, text]) => readClaim(path.split("/").at(-1)!, text))
    .sort((one, other) => one.id.localeCompare(other.id, "en", { numeric: true })));
}

/** The claim in the text of a file. Throws one line per misfit, and where the rule is not complete. */
export function readClaim(where: string, text: string): Claim {
  const claim = checked(claimFile, where, text);
  if (where !== `${claim.id}.yaml`) {
    throw new Error(`${where}: the file holds claim ${claim.id}; name it ${claim.id}.yaml.`);
  }
  const named = numbersIn(claim.rule);
  const unknown = named.filter((name) => !(name in claim.numbers));
  if (unknown.length > 0) {
    throw new Error(`${where}: the rule speaks of ${unknown.join(", ")}, which numbers does not define.`);
  }
  if (claim.kind === "metaphor") {
    if (claim.rule.length > 0) throw new Error(`${where}: a metaphor is not judged; take its rule away, or call it testable.`);
  } else if (claim.rule.length === 0 || claim.rule.at(-1)!.when.length > 0) {
    throw new Error(`${where}: the rule must end in a verdict without conditions, for all that remains.`);
  }
  return claim;
}

/** The claim with its measurements and verdict. Throws with the ids there are when there is no such claim. */
export function judgedClaim(id: string): JudgedClaim {
  const claims = allClaims();
  const claim = claims.find((one) => one.id === id);
  if (claim) return judge(claim, measuredOf(claim));
  const known = claims.map((one) => one.id).join(", ");
  throw new Error(`Claim: there is no content/claims/${id}.yaml; there are: ${known}.`);
}

/** Applies the claim's rule to measured numbers. Pure: the same numbers, the same verdict. */
export function judge(claim: Claim, measured: Measurements): JudgedClaim {
  const verdict = claim.kind === "metaphor" ? "metaphor" : lineThatHolds(claim.rule, measured)!.verdict;
  return { ...claim, measured, verdict };
}

/** Is every line of these words in the document? Markdown marks and spacing aside. */
export function quotes(claimId: string, words: string): boolean {
  const document = bare(claimId.startsWith("S1") ? documents.S1 : documents.S2);
  return words.trim().split("\n").every((line) => document.includes(bare(line)));
}

/** Every number of the claim, from the stored runs. Throws where one is not stored, with the way to store it. */
function measuredOf(claim: Claim): Measurements {
  const measured = Object.entries(claim.numbers).map(([name, { experiment, options, number }]) => (
    [name, storedNumber(`Claim ${claim.id}`, experiment, options, number)] as const
  ));
  return Object.fromEntries(measured);
}

const bare = (text: string): string => text.replace(/[\s*>`#]/g, "");
