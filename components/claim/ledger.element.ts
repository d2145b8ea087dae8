import { progress, type Bet, type Stance } from "../../src/notebook/progress.ts";
import { showScore, type ScoreWords } from "./score.ts";

/** <mh-ledger>: keeps the bets and counts them; opening a verdict settles its bet. */
class LedgerElement extends HTMLElement {
  connectedCallback(): void {
    for (const claim of this.#claims) {
      claim.addEventListener("input", () => this.#bet(claim));
      claim.querySelector("form")!.addEventListener("submit", (event) => event.preventDefault());
      claim.querySelector("details")?.addEventListener("toggle", () => void this.#settle(claim));
    }
    void this.#recall();
    progress.watch("bet", () => void progress.all("bet").then((bets) => this.#score(bets)));
  }

  get #claims(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".ledger-claim")];
  }

  async #recall(): Promise<void> {
    const bets = await progress.all("bet");
    for (const claim of this.#claims) {
      const bet = bets.get(claim.dataset["claim"]!);
      if (bet) this.#show(claim, bet);
    }
    this.#count();
    this.#score(bets);
  }

  #bet(claim: HTMLElement): void {
    const form = claim.querySelector("form")!;
    const data = new FormData(form);
    const stance = data.get("stance") as Stance | null;
    if (stance === null) return;
    const late = claim.querySelector("details")!.open; // the verdict was on the page already
    const bet: Bet = { stance, confidence: Number(data.get("confidence")), ...(late && { late }) };
    void progress.set("bet", claim.dataset["claim"]!, bet);
    this.#show(claim, bet);
    this.#count();
  }

  async #settle(claim: HTMLElement): Promise<void> {
    const bet = await progress.get("bet", claim.dataset["claim"]!);
    if (!bet || bet.settled || !claim.querySelector("details")!.open) return;
    const settled = { ...bet, settled: true };
    this.#show(claim, settled);
    await progress.set("bet", claim.dataset["claim"]!, settled);
  }

  #show(claim: HTMLElement, { stance, confidence, settled }: Bet): void {
    const range = claim.querySelector<HTMLInputElement>("[name=confidence]")!;
    range.valueAsNumber = confidence;
    range.closest("label")!.hidden = false;
    claim.querySelector("output")!.textContent = this.dataset["percent"]!.replace("{value}", String(confidence));
    claim.querySelector<HTMLInputElement>(`[name="stance"][value="${stance}"]`)!.checked = true;
    claim.querySelector("fieldset")!.disabled = settled === true;
    claim.querySelector<HTMLElement>(".ledger-outcome")!.hidden = false;
    claim.toggleAttribute("data-placed", true);
    this.#compare(claim, stance);
  }

  #compare(claim: HTMLElement, stance: Stance): void {
    const agreement = claim.querySelector<HTMLElement>(".ledger-agreement");
    const agrees = claim.dataset["outcome"] === stance;
    if (agreement) agreement.textContent = agreement.dataset[agrees ? "agree" : "disagree"] ?? "";
  }

  /** In a chapter; the page of all claims has a score of its own. */
  #score(bets: ReadonlyMap<string, Bet>): void {
    const place = this.querySelector<HTMLElement>(".claims-calibration");
    if (!place) return;
    const words = JSON.parse(place.dataset["words"]!) as ScoreWords;
    showScore(place, words, this.#claims, bets);
  }

  #count(): void {
    const placed = this.querySelectorAll("[data-placed]").length;
    const words = this.dataset["count"]!.replace("{placed}", String(placed));
    this.querySelector("[role=status]")!.textContent = words.replace("{all}", String(this.#claims.length));
  }
}

customElements.define("mh-ledger", LedgerElement);
