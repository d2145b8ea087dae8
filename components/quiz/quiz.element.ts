import { progress } from "../../src/notebook/progress.ts";

/**
 * <mh-quiz>: judges the reader's choice at once, opens its explanation, remembers it.
 * Arrow keys choose radios on their way past, so after an arrow key the answer waits for Enter or the button.
 */
class QuizElement extends HTMLElement {
  #passing = false;

  connectedCallback(): void {
    const form = this.querySelector("form")!;
    const several = this.querySelector("[type=checkbox]") !== null;
    this.toggleAttribute("data-waits", several);
    form.addEventListener("keydown", (event) => this.#notePassing(event));
    form.addEventListener("pointerdown", () => (this.#passing = false));
    form.addEventListener("change", () => (several || this.#passing ? this.#wait() : this.#answer()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer();
    });
    form.addEventListener("reset", () => this.#forget());
    void this.#recall();
  }

  get #id(): string {
    return this.dataset["id"]!;
  }

  get #options(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".quiz-option")];
  }

  #notePassing({ key }: KeyboardEvent): void {
    if (key.startsWith("Arrow")) this.#passing = true;
    if (key === " ") this.#passing = false;
  }

  async #recall(): Promise<void> {
    const answer = await progress.get("quiz", this.#id);
    const options = this.#options;
    for (const index of answer?.chosen ?? []) {
      const input = options[index]?.querySelector("input");
      if (input) input.checked = true;
    }
    if (answer?.chosen.length) this.#show();
  }

  /** Chosen, but not yet given as the answer. */
  #wait(): void {
    this.#hide();
    this.toggleAttribute("data-waits", true);
  }

  #answer(): void {
    const options = this.#options;
    const chosen = options.flatMap((option, index) => (isChosen(option) ? [index] : []));
    if (chosen.length === 0) return;
    void progress.set("quiz", this.#id, { chosen });
    this.#show();
    this.#say(options.filter(isChosen).map(answerText));
  }

  #show(): void {
    const options = this.#options;
    for (const option of options) {
      option.toggleAttribute("data-chosen", isChosen(option));
      option.querySelector("details")!.open = isChosen(option);
    }
    this.toggleAttribute("data-answered", true);
    const summary = this.querySelector<HTMLElement>(".quiz-summary")!;
    const right = options.every((option) => isChosen(option) === isCorrect(option));
    summary.textContent = (right ? summary.dataset["right"] : summary.dataset["wrong"]) ?? "";
  }

  #hide(): void {
    this.removeAttribute("data-answered");
    for (const option of this.#options) option.removeAttribute("data-chosen");
    this.querySelector(".quiz-summary")!.textContent = "";
  }

  #forget(): void {
    this.#hide();
    this.#say([]);
    void progress.set("quiz", this.#id, { chosen: [] });
    this.querySelector("input")?.focus();
  }

  /** Tells those who listen to the page. */
  #say(parts: readonly string[]): void {
    const summary = this.querySelector(".quiz-summary:not([hidden])")?.textContent ?? "";
    const words = [summary, ...parts].map((part) => part.replace(/\s+/g, " ").trim());
    this.querySelector("[role=status]")!.textContent = words.join(" ").trim();
  }
}

function isChosen(option: HTMLElement): boolean {
  return option.querySelector("input")!.checked;
}

/** Verdict and explanation of an option. */
function answerText(option: HTMLElement): string {
  return [...option.querySelectorAll(".quiz-verdict, .quiz-because p")].map((part) => part.textContent).join(" ");
}

function isCorrect(option: HTMLElement): boolean {
  return option.dataset["correct"] === "true";
}

customElements.define("mh-quiz", QuizElement);
