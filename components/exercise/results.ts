/** The list of checks after a Check: each with its mark and its word, the first failure open. */
import type { CheckResult, Failure, PublishedChecks, Report } from "../../src/exercises/index.ts";
import { format, type Locale, type Strings } from "../../src/i18n/index.ts";
import { drawValues } from "./values.ts";

export type Words = Strings["exercise"];

const marks = { passed: "✓", failed: "✗", error: "!" } as const;

/** Fills the items of the list, which the page has had from the start, in the order of the report. */
export function showResults(
  list: Element, report: Report, { checks }: PublishedChecks, locale: Locale, words: Words,
): void {
  const first = report.checks.find(({ status }) => status !== "passed");
  for (const result of report.checks) {
    const item = list.querySelector<HTMLElement>(`[data-check="${CSS.escape(result.id)}"]`);
    const text = checks.find(({ id }) => id === result.id);
    if (!item || !text) continue;
    item.dataset.status = result.status;
    const line = verdictLine(result, text.title[locale], words);
    const passed = result.status === "passed";
    item.replaceChildren(...(passed ? line : [reasonFor(result, line, text.message[locale], result === first, words)]));
  }
}

function verdictLine({ status }: CheckResult, title: string, words: Words): (HTMLElement | string)[] {
  const mark = span("check-mark", marks[status]);
  mark.setAttribute("aria-hidden", "true"); // the word beside it says the same
  return [mark, " ", span("check-title", title), " ", span("check-verdict", words[status])];
}

function reasonFor(
  { failure }: CheckResult, line: (HTMLElement | string)[], message: string, open: boolean, words: Words,
): HTMLElement {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  details.open = open;
  summary.append(...line);
  details.append(summary, paragraph("check-message", message));
  if (failure) details.append(paragraph("check-reason", reasonOf(failure, words)), drawValues(failure, words));
  return details;
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
  const said = (word: string): string => (reason === "kind" ? kindWord(word, words) : word);
  return format(words.reasons[reason], { place, got: said(got), expected: said(expected) });
}

/** "array" and the like in the reader's language. */
function kindWord(word: string, words: Words): string {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return Object.hasOwn(kinds, word) ? kinds[word]! : word;
}

/** Text in which `backquotes` stand for code. */
export function paragraph(className: string, text: string): HTMLElement {
  const made = document.createElement("p");
  made.className = className;
  text.split("`").forEach((part, i) => made.append(i % 2 === 0 ? part : code(part)));
  return made;
}

function code(text: string): HTMLElement {
  return Object.assign(document.createElement("code"), { textContent: text });
}

function span(className: string, text: string): HTMLElement {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}
