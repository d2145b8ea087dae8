/** Where a number in the prose comes from: a claim, a stored run, a cell of the page, a source, or a document. */
import type { Locale } from "../i18n/index.ts";
import type { ExperimentName, Statistics } from "../experiments/index.ts";
import { still } from "./cells.ts";
import { figures } from "./claim-words.ts";
import { judgedClaim } from "./claims.ts";
import { documents } from "./documents.ts";
import { storedNumber } from "./stored-runs.ts";

/** One of `mean`, `sd`, `min` and `max` of the seeds that were run; the mean unless it says otherwise. */
export type Stat = "mean" | "sd" | "min" | "max";

export type NumberOrigin =
  | { claim: string; of: string; digits?: number; stat?: Stat }
  | { run: ExperimentName; options?: object; of: string; digits?: number; stat?: Stat }
  | { cell: string; of: string; digits?: number }
  | { cite: string; value: string }
  | { document: keyof typeof documents; value: string };

/** The number as it is printed. Throws where its source does not have it, with what there is. */
export async function numberText(source: NumberOrigin, page: { chapter: string; locale: Locale }): Promise<string> {
  if ("claim" in source) return ofClaim(source);
  if ("run" in source) return ofRun(source);
  if ("cell" in source) return ofCell(source, page);
  if ("document" in source) return ofDocument(source);
  return source.value;
}

function ofClaim({ claim: id, of, digits, stat = "mean" }: Extract<NumberOrigin, { claim: string }>): string {
  const claim = judgedClaim(id);
  const measured = found(claim.measured, of, `claim ${id}`);
  return figures(statOf(measured, stat), digits ?? claim.numbers[of]!.digits);
}

function ofRun({ run, options = {}, of, digits = 3, stat = "mean" }: Extract<NumberOrigin, { run: string }>): string {
  return figures(statOf(storedNumber("Num", run, options, of), stat), digits);
}

function statOf({ mean, sd, samples }: Statistics, stat: Stat): number {
  return { mean, sd, min: Math.min(...samples), max: Math.max(...samples) }[stat];
}

async function ofCell({ cell, of, digits }: Extract<NumberOrigin, { cell: string }>, page: { chapter: string; locale: Locale }) {
  const { displays } = await still(page.chapter, cell, page.locale, false);
  const results = displays.flatMap((one) => (one.kind === "result" ? [[one.name, one] as const] : []));
  const result = found(Object.fromEntries(results), of, `the cell ${cell}`);
  return figures(result.value, digits ?? result.digits ?? 3);
}

function ofDocument({ document, value }: Extract<NumberOrigin, { document: string }>): string {
  if (new RegExp(`(?<![\\d.])${value.replace(".", "\\.")}(?![\\d])`).test(documents[document])) return value;
  throw new Error(`Num: document ${document} does not print ${value}.`);
}

function found<Item>(items: Readonly<Record<string, Item>>, name: string, where: string): Item {
  const item = items[name];
  if (item !== undefined) return item;
  throw new Error(`Num: ${where} has no number "${name}"; it has: ${Object.keys(items).join(", ") || "none"}.`);
}

/** Fills "{S1.1.3.perQuery}" in a text of a quiz or a prediction from the claim's measurements. */
export function withNumbers(text: string): string {
  return text.replace(/\{(S[12](?:\.\d+)+)\.([A-Za-z]\w*)\}/g, (_, claim: string, of: string) => ofClaim({ claim, of }));
}
