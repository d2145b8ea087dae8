/** The list of checks after a Check: each with its mark and its word, the first failure open. */
import type { CheckResult, CheckText, Failure, PublishedChecks, Report } from "../../src/exercises/index.ts";
import { format, type Locale, type Strings } from "../../src/i18n/index.ts";
import { drawValues } from "./values.ts";

export type Words = Strings["exercise"];

const marks = { passed: "✓", failed: "✗", error: "!" } as const;

/** Fills the items of the list, which the page has had from the start, in the order of the report. */
export function showResults(list: Element, report: Report, { checks }: PublishedChecks, locale: Locale, words: Words): void {
  const first = report.checks.find(({ status }) => status !== "passed");
  for (const result of report.checks) {
    const item = list.querySelector<HTMLElement>(`[data-check="${CSS.escape(result.id)}"]`);
    const text = checks.find(({ id }) => id === result.id);
    if (item && text) showResult(item, result, text, result === first, locale, words);
  }
}

function showResult(item: HTMLElement, result: CheckResult, text: CheckText, open: boolean, locale: Locale, words: Words): void {
  item.dataset.status = result.status;
  const line = [span("check-mark", marks[result.status]), " ", span("check-title", text.title[locale]), " ", span("check-verdict", words[result.status])];
  line.forEach((part) => part instanceof Element && part.className === "check-mark" && part.setAttribute("aria-hidden", "true"));
  if (result.status === "passed") return item.replaceChildren(...line);
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  details.open = open;
  summary.append(...line);
  details.append(summary, paragraph("check-message", text.message[locale]));
  if (result.failure) details.append(paragraph("check-reason", reasonOf(result.failure, words)), drawValues(result.failure, words));
  item.replaceChildren(details);
}

/** "3 of 5 checks pass. First to fail: Large logits." */
export function summarise(report: Report, { checks }: PublishedChecks, locale: Locale, words: Words): string {
  const failed = report.checks.find(({ status }) => status !== "passed");
  const total = report.checks.length;
  if (!failed) return format(words.allPass, { total });
  const passed = report.checks.filter(({ status }) => status === "passed").length;
  const title = checks.find(({ id }) => id === failed.id)?.title[locale] ?? failed.id;
  return format(words.somePass, { passed, total, title });
}

/** Why it failed, in the reader's language. */
function reasonOf({ mismatch }: Failure, words: Words): string {
  const { reason, at, got, expected, line } = mismatch;
  if (reason === "condition") return "";
  if (reason === "threw" && line !== undefined) return format(words.reasons.threwAt, { line, got });
  const place = at === "" ? words.result : format(words.entry, { at });
  return format(words.reasons[reason], { place, got: kindWord(reason, got, words), expected: kindWord(reason, expected, words) });
}

/** Kinds of data have names in every language; anything else is a value and stays as it is. */
function kindWord(reason: string, word: string, words: Words): string {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return reason === "kind" && Object.hasOwn(kinds, word) ? kinds[word]! : word;
}

/** Text in which `backquotes` stand for code. */
export function paragraph(className: string, text: string): HTMLElement {
  const made = document.createElement("p");
  made.className = className;
  text.split("`").forEach((part, i) => made.append(i % 2 === 0 ? part : Object.assign(document.createElement("code"), { textContent: part })));
  return made;
}

function span(className: string, text: string): HTMLElement {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}
