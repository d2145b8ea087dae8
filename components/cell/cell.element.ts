/** `<mh-cell>`: joins one cell of the notebook to the page. It holds no state; it shows what the notebook says. */
import type { Display, InputSpec } from "../../src/sandbox/display.ts";
import type { CellState } from "../../src/notebook/cell.ts";
import type { Limits } from "../../src/sandbox/protocol.ts";
import type { Compiled } from "../../src/sandbox/transpile.ts";
import type { CodeElement } from "../code/code.element.ts";
import { isQuiet, marksIn } from "../code/marks.ts";
import { scrub } from "../views/film/scrub.ts";
import { inspect } from "../views/inspect.ts";
import { announce } from "./announce.ts";
import { createInputs, type Inputs } from "./inputs.ts";
import { notebook, warmUp } from "./notebook.ts";
import { createOutput, type Output } from "./output.ts";
import { describeEnd, describeEngine, describeFailure, type Words } from "./sentences.ts";

interface Data {
  compiled: Compiled;
  limits: Limits;
  inputs: InputSpec[];
}

class CellElement extends HTMLElement {
  readonly cell = this.dataset.id ?? "";
  readonly #words = JSON.parse(this.dataset.words ?? "{}") as Words;
  #output: Output | undefined;
  #inputs: Inputs | undefined;
  #shown: CellState | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const { compiled, limits, inputs } = JSON.parse(this.#part(".cell-data").textContent ?? "") as Data;
    const long = this.hasAttribute("data-long");
    this.#output = createOutput(this.#part(".cell-output"), this.cell);
    this.#inputs = createInputs(this.#part(".cell-inputs"), this.cell, inputs, (label, value) =>
      notebook.setInput(this.cell, label, value),
    );
    notebook.add({ id: this.cell, compiled, limits, long }, { inputs });
    notebook.watch(this.cell, (state) => this.#show(state));
    this.#button("run").addEventListener("click", () => void this.run());
    this.#button("stop").addEventListener("click", () => notebook.stop(this.cell));
    this.addEventListener("code-change", () =>
      notebook.edit(this.cell, this.#code.edited ? this.#code.value : undefined),
    );
    this.addEventListener("code-run", () => void this.run());
    for (const sign of ["pointerenter", "focusin"]) this.addEventListener(sign, () => this.#warmUp(), { once: true });
  }

  /** What the reader typed is stored before it runs, whatever the run may do. */
  async run(): Promise<void> {
    await this.#code.saved();
    await notebook.run(this.cell);
    announce(`${this.#part(".cell-status").textContent ?? ""} ${this.#part(".cell-failure").textContent ?? ""}`);
  }

  #warmUp(): void {
    void warmUp();
    void this.#output?.warmUp();
  }

  get #code(): CodeElement {
    return this.querySelector<CodeElement>("mh-code")!;
  }

  #show(state: CellState): void {
    const before = this.#shown;
    this.#shown = state;
    this.dataset.status = state.status;
    if (before === undefined) return; // the page already shows what the build saw
    const running = state.status === "running";
    this.setAttribute("aria-busy", String(running));
    this.#button("run").hidden = running;
    this.#button("stop").hidden = !running;
    if (state.status === "done") this.#button("run").textContent = this.#words.again;
    if (state.displays !== before.displays) this.#showDisplays(state.displays);
    if (state.inputs !== before.inputs) this.#inputs?.show(state.inputs);
    this.#showStatus(state);
    this.#showFailure(state);
  }

  #showDisplays(displays: readonly Display[]): void {
    this.#output?.show(displays.filter((display) => !isQuiet(display)));
    this.#code.mark(marksIn(displays));
  }

  /** While it runs, the seconds go on by themselves. */
  #showStatus(state: CellState): void {
    clearInterval(this.#clock);
    const engine = describeEngine(state, this.#words);
    this.#part(".cell-engine").hidden = engine === "";
    this.#part(".cell-engine").textContent = engine;
    const write = (): void => {
      this.#part(".cell-time").textContent = describeEnd(state, this.#words, performance.now());
    };
    write();
    if (state.status !== "running") return;
    this.#clock = setInterval(write, 200);
    const { step, steps } = state.progress ?? { step: 0, steps: 1 };
    this.style.setProperty("--progress", String(step / steps));
  }

  #showFailure({ failure }: CellState): void {
    const place = this.#part(".cell-failure");
    place.hidden = failure === undefined;
    if (!failure) return;
    const { message, line, where } = describeFailure(failure, this.cell, this.#words);
    const link = document.createElement("button");
    link.type = "button";
    link.className = "word";
    link.textContent = where;
    if (line !== undefined) link.addEventListener("click", () => void this.#code.edit(line));
    place.replaceChildren(message, ...(line === undefined ? [] : [" ", link]));
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #button(action: "run" | "stop"): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`.cell-bar [data-action="${action}"]`)!;
  }
}

customElements.define("mh-cell", CellElement);
inspect();
scrub();
