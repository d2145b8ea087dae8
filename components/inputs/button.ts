import type { InputSpec } from "../../src/sandbox/display.ts";
import { h, type Tree } from "../views/tree.ts";

export type ButtonSpec = Extract<InputSpec, { kind: "button" }>;

/** A button whose value is how often it was pressed. */
export function buttonTree({ label, value }: ButtonSpec, id: string): Tree {
  return h(
    "div",
    { class: "input input-button", "data-input": "button" },
    h("button", { type: "button", id, class: "plain", "data-clicks": value }, label),
  );
}

export function readButton(element: Element): number {
  return Number(button(element).getAttribute("data-clicks"));
}

export function countClick(element: Element): void {
  button(element).setAttribute("data-clicks", String(readButton(element) + 1));
}

/** A click that came while the cell was running is not taken back. */
export function writeButton(element: Element, { label, value }: ButtonSpec): void {
  button(element).textContent = label;
  button(element).setAttribute("data-clicks", String(Math.max(value, readButton(element))));
}

function button(element: Element): HTMLButtonElement {
  return element.querySelector("button")!;
}
