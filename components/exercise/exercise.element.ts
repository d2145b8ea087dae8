/** `<mh-exercise>`: checks the reader's code, shows what failed and why, opens hints one by one, remembers the best. */
import { earnedPoints, recogniseWrong } from "../../src/exercises/exercise.ts";
import type { PublishedChecks, Report } from "../../src/exercises/index.ts";
import { format, toLocale, type Locale } from "../../src/i18n/index.ts";
import { progress, type ExerciseResult } from "../../src/notebook/progress.ts";
import type { CodeElement } from "../code/code.element.ts";
import { startCheck, type OpenCheck, type Outcome } from "./check.ts";
import { paragraph, showResults, summarise, type Words } from "./results.ts";

class ExerciseElement extends HTMLElement {
  readonly #words = JSON.parse(this.dataset.words ?? "{}") as Words;
  readonly #locale: Locale = toLocale(document.documentElement.lang);
  #open: OpenCheck | undefined;
  #offered = 1; // hints, from the first

  connectedCallback(): void {
    this.#button("check").addEventListener("click", () => void this.check());
    this.#button("stop").addEventListener("click", () => this.#open?.stop());
    this.addEventListener("code-run", () => void this.check());
    this.addEventListener("code-change", () => this.#outdate());
    this.addEventListener("keydown", (event) => this.#key(event));
    for (const hint of this.#hints) hint.addEventListener("toggle", () => this.#hintToggled());
    this.#offerNextHint();
    void this.#recall();
  }

  disconnectedCallback(): void {
    this.#open?.stop();
  }

  /** Runs every check on what stands in the editor now. Does nothing while a check is running. */
  async check(): Promise<void> {
    if (this.#open) return;
    const open = startCheck(this.#code.value, this.dataset.checks ?? "", this.#code.saved());
    this.#open = open;
    this.#running(true);
    const outcome = await open.outcome;
    this.#open = undefined;
    this.#running(false);
    this.#show(outcome);
  }

  #key(event: KeyboardEvent): void {
    const shortcut = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
    if (!shortcut || event.defaultPrevented) return; // the editor has its own
    event.preventDefault();
    void this.check();
  }

  #running(running: boolean): void {
    this.toggleAttribute("data-running", running);
    this.#part("results").setAttribute("aria-busy", String(running));
    this.#button("check").setAttribute("aria-disabled", String(running));
    if (!running && this.#button("stop") === document.activeElement) this.#button("check").focus();
    this.#button("stop").hidden = !running;
    if (running) this.#say(this.#words.running);
  }

  #show(outcome: Outcome): void {
    const words = this.#words;
    this.#tellMistake("");
    switch (outcome.status) {
      case "checked": return this.#showReport(outcome.report, outcome.published);
      case "broken": return this.#sayBroken(outcome.message, outcome.line);
      case "missing": return this.#say(format(words.missing, { name: outcome.name }));
      case "limit": return this.#say(format(words.limit, { seconds: outcome.seconds }));
      case "stopped": return this.#say(words.stopped);
      case "unavailable": return this.#say(words.unavailable);
    }
  }

  #showReport(report: Report, published: PublishedChecks): void {
    this.removeAttribute("data-outdated");
    showResults(this.#part("checks"), report, published, this.#locale, this.#words);
    this.#say(summarise(report, published, this.#locale, this.#words));
    this.#tellMistake(recogniseWrong(report, published.mistakes)?.message[this.#locale] ?? "");
    void this.#remember(report, published);
  }

  /** Results belong to the code they were made with. */
  #outdate(): void {
    if (!this.querySelector("[data-status]") || this.hasAttribute("data-outdated")) return;
    this.setAttribute("data-outdated", "");
    this.#tellMistake("");
    this.#say(this.#words.outdated);
  }

  #say(sentence: string): void {
    this.#part("status").replaceChildren(...paragraph("", sentence).childNodes);
  }

  /** The line is one press away; focus moves only when asked to. */
  #sayBroken(message: string, line: number | undefined): void {
    this.#say(format(this.#words.broken, { message }));
    if (line === undefined) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "word" });
    button.textContent = format(this.#words.goToLine, { line });
    button.addEventListener("click", () => void this.#code.edit(line));
    this.#part("status").append(" ", button);
  }

  #tellMistake(message: string): void {
    this.#part("mistake").hidden = message === "";
    this.#part("mistake").replaceChildren(...paragraph("", message).childNodes);
  }

  /** Keeps the best report; every check counts as an attempt. */
  async #remember(report: Report, { points }: PublishedChecks): Promise<void> {
    const before = await progress.get("exercise", this.#id);
    const passed = report.checks.filter(({ status }) => status === "passed").map(({ id }) => id);
    const now = { passed, total: report.checks.length, points: earnedPoints(report, points) };
    const best = before && before.passed.length > passed.length ? before : now;
    await progress.set("exercise", this.#id, { ...best, attempts: (before?.attempts ?? 0) + 1 });
    this.#showBest(best);
  }

  async #recall(): Promise<void> {
    const [best, hints] = await Promise.all([progress.get("exercise", this.#id), progress.get("hints", this.#id)]);
    if (best) this.#showBest(best);
    this.#hints.forEach((hint, i) => (hint.open ||= i < (hints?.opened ?? 0)));
    this.#offerNextHint();
  }

  #showBest({ passed, total, points }: Omit<ExerciseResult, "attempts">): void {
    const place = this.#part("points");
    const solved = total > 0 && passed.length === total;
    this.toggleAttribute("data-solved", solved);
    const template = solved ? this.#words.solved : this.#words.best;
    place.textContent = format(template, { earned: points, points: place.dataset.total ?? "" });
  }

  /** The next hint is offered when the one before it has been opened; what was opened once stays offered. */
  #hintToggled(): void {
    const opened = Math.max(this.#offered - 1, this.#hints.findLastIndex((hint) => hint.open) + 1);
    this.#offerNextHint();
    if (opened > (progress.peek("hints", this.#id)?.opened ?? 0)) void progress.set("hints", this.#id, { opened });
  }

  #offerNextHint(): void {
    const opened = this.#hints.findLastIndex((hint) => hint.open) + 1;
    this.#offered = Math.max(this.#offered, opened + 1);
    this.#hints.forEach((hint, i) => (hint.hidden = i >= this.#offered));
  }

  get #id(): string {
    return this.dataset.id ?? "";
  }

  get #code(): CodeElement {
    return this.querySelector<CodeElement>("mh-code")!;
  }

  get #hints(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>(".exercise-hint")];
  }

  #part(name: "checks" | "mistake" | "points" | "results" | "status"): HTMLElement {
    return this.querySelector<HTMLElement>(`.exercise-${name}`)!;
  }

  #button(action: "check" | "stop"): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)!;
  }
}

customElements.define("mh-exercise", ExerciseElement);
