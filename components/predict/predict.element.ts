import type { Display } from "../../src/sandbox/display.ts";
import { registerPrediction } from "../../src/notebook/predictions.ts";
import { progress, type Prediction } from "../../src/notebook/progress.ts";
import { notebook } from "../cell/notebook.ts";
import { measuredValue, outcomeSentence, rightOption, type Judging } from "./outcome.ts";

/** What Predict.astro writes into the page for its element. */
export interface PredictionData extends Judging {
  /** `<chapter>/<id>` */
  id: string;
  cellId: string;
  words: Judging["words"] & { yourBet: string; placed: string; first: string; drag: string };
}

/** <mh-predict>: takes the bet, keeps it, and sets what was measured beside it. */
class PredictElement extends HTMLElement {
  #data!: PredictionData;
  #bet: Prediction | undefined;
  #measured: number | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#data = JSON.parse(this.dataset["prediction"]!) as PredictionData;
    const { id, cellId, result, optionValues, words } = this.#data;
    registerPrediction({ id, cellId, result, label: words.yourBet, optionValues });
    this.#form.addEventListener("input", () => this.#touch());
    this.#bar?.addEventListener("pointerup", () => this.#touch());
    this.#form.addEventListener("submit", (event) => this.#place(event));
    this.#form.addEventListener("reset", (event) => this.#reopen(event));
    void this.#recall();
    this.#stop = notebook.watch(cellId, ({ status, displays }) => {
      if (status === "done") this.#measure(displays);
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  get #bar(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("[type=range]");
  }

  async #recall(): Promise<void> {
    this.#bet = await progress.get("prediction", this.#data.id);
    if (!this.#bet) return;
    if (this.#bet.kind === "number" && this.#bar) this.#bar.valueAsNumber = this.#bet.value;
    if (this.#bet.kind === "choice") this.#radioOf(this.#bet.option)?.click();
    this.#touch();
    this.#show();
  }

  /** The bar counts as a bet only once a hand was on it: its first place is not an answer. */
  #touch(): void {
    const bar = this.#bar;
    if (!bar || bar.matches(":disabled")) return;
    this.toggleAttribute("data-touched", true);
    bar.style.setProperty("--share", String(share(bar.valueAsNumber, bar)));
    this.querySelector(".predict-value")!.textContent = bar.valueAsNumber.toFixed(this.#data.digits);
  }

  #place(event: SubmitEvent): void {
    event.preventDefault();
    const bet = this.#chosen();
    if (!bet) return this.#say(this.#data.words.first);
    this.#bet = bet;
    void progress.set("prediction", this.#data.id, bet);
    this.#show();
    this.querySelector<HTMLButtonElement>("[type=reset]:not([hidden])")?.focus();
  }

  #chosen(): Prediction | undefined {
    const bar = this.#bar;
    if (bar) return this.hasAttribute("data-touched") ? { kind: "number", value: bar.valueAsNumber } : undefined;
    const option = new FormData(this.#form).get("bet");
    return typeof option === "string" ? { kind: "choice", option } : undefined;
  }

  /** Opens the bet again; what was chosen stays chosen. */
  #reopen(event: Event): void {
    event.preventDefault();
    this.#bet = undefined;
    this.#show();
    this.querySelector<HTMLInputElement>("input:checked, [type=range]")?.focus();
  }

  #measure(displays: readonly Display[]): void {
    const measured = measuredValue(displays, this.#data.result);
    if (measured === undefined || measured === this.#measured) return; // a run of another setting says nothing
    this.#measured = measured;
    if (this.#bet) this.#show();
  }

  #show(): void {
    const locked = this.#bet !== undefined;
    this.toggleAttribute("data-locked", locked);
    this.querySelector("fieldset")!.disabled = locked;
    this.querySelector<HTMLElement>("[type=submit]")!.hidden = locked;
    this.querySelector<HTMLElement>("[type=reset]")!.hidden = !locked || this.#measured !== undefined;
    this.#markMeasured(locked ? this.#measured : undefined);
    this.#say(this.#sentence());
  }

  #sentence(): string {
    if (!this.#bet) return "";
    if (this.#measured === undefined) return this.#data.words.placed;
    return outcomeSentence(this.#bet, this.#betInWords(this.#bet), this.#measured, this.#data);
  }

  #betInWords(bet: Prediction): string {
    if (bet.kind === "number") return bet.value.toFixed(this.#data.digits);
    return this.#radioOf(bet.option)?.parentElement?.textContent?.trim() ?? bet.option;
  }

  /** A mark on the bar, or on the option that turned out right. */
  #markMeasured(measured: number | undefined): void {
    const mark = this.querySelector<HTMLElement>(".predict-measured");
    if (mark && this.#bar) {
      mark.hidden = measured === undefined;
      if (measured !== undefined) mark.style.setProperty("--share", String(share(measured, this.#bar)));
      mark.textContent = measured?.toFixed(this.#data.digits) ?? "";
    }
    const right = measured === undefined ? undefined : rightOption(measured, this.#data);
    for (const label of this.querySelectorAll<HTMLElement>("[data-option]")) {
      label.toggleAttribute("data-right", label.dataset["option"] === right);
    }
  }

  #radioOf(option: string): HTMLInputElement | undefined {
    return [...this.querySelectorAll<HTMLInputElement>("[type=radio]")].find((radio) => radio.value === option);
  }

  #say(sentence: string): void {
    this.querySelector("[role=status]")!.textContent = sentence;
  }
}

/** Where a value lies on the bar, in [0, 1]. */
function share(value: number, { min, max }: HTMLInputElement): number {
  return Math.min(1, Math.max(0, (value - Number(min)) / (Number(max) - Number(min))));
}

customElements.define("mh-predict", PredictElement);
