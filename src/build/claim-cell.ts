/** The cell that runs a claim again: written by the build from the claim's file, and open to the reader like any other. */
import { laboratory } from "../experiments/index.ts";
import type { Experiment } from "../experiments/experiment.ts";
import { strings, type Locale } from "../i18n/index.ts";
import { allClaims, type Claim, type NumberSource } from "./claims.ts";
import { conditionText } from "./claim-words.ts";

/** How many seeds a reader may ask for. */
export const seedRange = { min: 1, max: 30, step: 1, value: 3 };

/** Id and text of the cell of each claim that has numbers: "claims/S1.1.3". */
export function claimCells(locale: Locale): Map<string, string> {
  const judged = allClaims().filter(({ numbers }) => Object.keys(numbers).length > 0);
  return new Map(judged.map((claim) => [`claims/${claim.id}`, claimCell(claim, locale)]));
}

export function claimCell(claim: Claim, locale: Locale): string {
  const { claimCell: t } = strings(locale);
  const exact = isExact(claim);
  const slider = `const seeds = slider(${JSON.stringify(t.seeds)}, ${literal(seedRange)});`;
  return [
    'import { firstSeeds, judgement, measureAgain } from "experiments";',
    `import { live, ${exact ? "" : "slider, "}verdict } from "notebook";`,
    "",
    ...(exact ? [] : [slider, ""]),
    `// ${t.numbers}`,
    "const numbers = {",
    ...Object.entries(claim.numbers).flatMap(([name, source]) => numberLines(name, source, locale)),
    "} as const;",
    "",
    `// ${t.rule}`,
    "const rule = [",
    ...claim.rule.flatMap((line) => ruleLines(claim, line, locale)),
    "] as const;",
    "",
    `for await (const { measured } of live(measureAgain(numbers, firstSeeds(${exact ? 1 : "seeds"})))) {`,
    `  verdict({ claim: ${JSON.stringify(claim.id)}, ...judgement(numbers, rule, measured) });`,
    "}",
    "",
  ].join("\n");
}

/** Does no number of the claim depend on a seed? */
export function isExact({ numbers }: Claim): boolean {
  return Object.values(numbers).every(({ experiment }) => (laboratory[experiment].experiment as Experiment).exact);
}

function numberLines(name: string, { label, digits, experiment, options, number }: NumberSource, locale: Locale): string[] {
  return [
    `  ${name}: {`,
    `    label: ${JSON.stringify(label[locale])},`,
    `    experiment: "${experiment}",`,
    `    options: ${literal(options)},`,
    `    number: ${JSON.stringify(number)},`,
    `    digits: ${digits},`,
    "  },",
  ];
}

function ruleLines(claim: Claim, { verdict, when }: Claim["rule"][number], locale: Locale): string[] {
  if (when.length === 0) return [`  { verdict: "${verdict}", when: [], says: [] },`];
  return [
    "  {",
    `    verdict: "${verdict}",`,
    "    when: [",
    ...when.map((condition) => `      ${literal(condition)},`),
    "    ],",
    "    says: [",
    ...when.map((condition) => `      ${JSON.stringify(conditionText(locale, claim, condition))},`),
    "    ],",
    "  },",
  ];
}

/** A value as one would write it in TypeScript: { heads: 4, ask: "one" }. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, part]) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${literal(part)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
