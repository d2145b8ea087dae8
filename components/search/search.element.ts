/** `<mh-search>`: opens by its button or Ctrl+K, finds while one types, arrow keys walk through what was found. */
import { format } from "../../src/i18n/index.ts";
import type { Passage } from "../../src/build/passages.ts";
import type { Finding } from "./find.ts";

type Find = (question: string) => Finding[];

class SearchElement extends HTMLElement {
  #find: Promise<Find> | undefined;
  readonly #dialog = this.querySelector("dialog")!;
  readonly #field = this.querySelector("input")!;
  readonly #list = this.querySelector("ol")!;
  readonly #status = this.querySelector("[role=status]")!;

  connectedCallback(): void {
    this.hidden = false;
    this.querySelector(".search-button")!.addEventListener("click", () => this.#open());
    this.#field.addEventListener("input", () => void this.#look());
    this.#dialog.addEventListener("keydown", (event) => this.#walk(event));
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog || (event.target as Element).closest("a")) this.#dialog.close();
    });
    this.querySelector("form")!.addEventListener("submit", (event) => {
      const first = this.#list.querySelector("a");
      if (event.submitter !== null || !first) return;
      event.preventDefault(); // Enter in the field opens the best place
      first.click();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.defaultPrevented) return;
      event.preventDefault();
      this.#open();
    });
  }

  #open(): void {
    document.body.append(this.#dialog); // the contents beside the text may be folded away
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
    this.#find ??= this.#load();
  }

  async #load(): Promise<Find> {
    const [{ finder }, answer] = await Promise.all([import("./find.ts"), fetch(this.dataset.index!)]);
    return finder((await answer.json()) as Passage[]);
  }

  async #look(): Promise<void> {
    const question = this.#field.value.trim();
    try {
      const findings = question === "" ? [] : (await (this.#find ??= this.#load()))(question);
      if (question === this.#field.value.trim()) this.#show(question, findings);
    } catch {
      this.#find = undefined; // the next letter tries again
      this.#status.textContent = this.dataset.failed ?? "";
    }
  }

  #show(question: string, findings: readonly Finding[]): void {
    this.#list.replaceChildren(...findings.map((finding) => this.#entry(finding)));
    const words = findings.length > 0 ? format(this.dataset.found!, { n: findings.length }) : this.dataset.none!;
    this.#status.textContent = question === "" ? "" : words;
  }

  #entry({ passage, excerpt }: Finding): HTMLLIElement {
    const link = Object.assign(document.createElement("a"), { href: this.dataset.home! + passage.address });
    const title = document.createElement("strong");
    title.textContent = passage.section || passage.page;
    const text = document.createElement("span");
    text.append(...excerpt.map(({ text, asked }) => (asked ? marked(text) : text)));
    link.append(title);
    if (passage.section) link.append(quiet(passage.page));
    link.append(text);
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  /** Arrow keys go from the field to the places found, and back; Escape closes. */
  #walk(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault(); // in a search field it would first empty the field
      this.#dialog.close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.#field, ...this.#list.querySelectorAll("a")] as HTMLElement[];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function marked(text: string): HTMLElement {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

function quiet(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "quiet";
  span.textContent = text;
  return span;
}

customElements.define("mh-search", SearchElement);
