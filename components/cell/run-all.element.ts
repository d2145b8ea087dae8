/** `<mh-run-all>`: hidden on a page without cells; one button that runs them all, and while it does, stops them. */
import { format } from "../../src/i18n/index.ts";
import { notebook } from "./notebook.ts";

class RunAllElement extends HTMLElement {
  #running = false;

  connectedCallback(): void {
    this.hidden = document.querySelector("mh-cell") === null;
    this.#button.addEventListener("click", () => (this.#running ? notebook.stopAll() : void this.#run()));
  }

  async #run(): Promise<void> {
    this.#show(true);
    await notebook.runAll((cell, cells) => this.#say(format(this.dataset.turn ?? "", { cell, cells })));
    this.#show(false);
    this.#say("");
  }

  #show(running: boolean): void {
    this.#running = running;
    this.#button.textContent = (running ? this.dataset.stop : this.dataset.run) ?? "";
  }

  #say(sentence: string): void {
    this.querySelector("[role=status]")!.textContent = sentence;
  }

  get #button(): HTMLButtonElement {
    return this.querySelector("button")!;
  }
}

customElements.define("mh-run-all", RunAllElement);
