import { progress, type Bet } from "../../src/notebook/progress.ts";
import { format, type Strings } from "../../src/i18n/index.ts";
import { showScore } from "./score.ts";

const filters = ["document", "chapter", "verdict", "bet"] as const;

/** <mh-claims>: shows the claims that the filters ask for, keeps the filters in the address, and scores the bets. */
class ClaimsElement extends HTMLElement {
  readonly #words = JSON.parse(this.dataset["words"]!) as Strings["claims"];
  #bets = new Map<string, Bet>();

  connectedCallback(): void {
    const form = this.#form;
    form.hidden = false;
    const asked = new URLSearchParams(location.search);
    for (const name of filters) this.#filter(name).value = asked.get(name) ?? "";
    form.addEventListener("change", () => this.#apply());
    form.addEventListener("submit", (event) => event.preventDefault());
    progress.watch("bet", (id, bet) => {
      this.#bets.set(id, bet);
      this.#score();
    });
    addEventListener("hashchange", () => this.#openAddressed());
    void this.#recall();
  }

  async #recall(): Promise<void> {
    this.#bets = await progress.all("bet");
    this.#apply();
    this.#score();
    this.#openAddressed();
  }

  /** An address such as #S1.1.3 opens the evidence of that claim, whatever the filters say. */
  #openAddressed(): void {
    const claim = this.#claims.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    if (!claim) return;
    claim.hidden = false;
    claim.querySelector("details")!.open = true;
    claim.scrollIntoView();
  }

  #apply(): void {
    const asked = new URLSearchParams();
    for (const name of filters) if (this.#filter(name).value) asked.set(name, this.#filter(name).value);
    history.replaceState(null, "", `${location.pathname}${asked.size > 0 ? `?${asked}` : ""}${location.hash}`);
    for (const claim of this.#claims) claim.hidden = !this.#isAskedFor(claim);
    const shown = this.#claims.filter(({ hidden }) => !hidden).length;
    this.querySelector(".claims-count")!.textContent = format(this.#words.shown, { shown, all: this.#claims.length });
  }

  #isAskedFor(claim: HTMLElement): boolean {
    const { document, chapter, outcome } = claim.dataset;
    const has = { document, chapter, verdict: outcome, bet: this.#betState(claim) };
    return filters.every((name) => ["", has[name]].includes(this.#filter(name).value));
  }

  #betState(claim: HTMLElement): string {
    const bet = this.#bets.get(claim.id);
    if (!bet) return "none";
    if (!bet.settled) return "open";
    return bet.stance === claim.dataset["outcome"] ? "right" : "wrong";
  }

  #score(): void {
    showScore(this.querySelector<HTMLElement>(".claims-calibration")!, this.#words, this.#claims, this.#bets);
  }

  get #form(): HTMLFormElement {
    return this.querySelector<HTMLFormElement>(".claims-filters")!;
  }

  #filter(name: (typeof filters)[number]): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  get #claims(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".ledger-claim")];
  }
}

customElements.define("mh-claims", ClaimsElement);
