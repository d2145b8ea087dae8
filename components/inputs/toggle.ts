import type { InputSpec } from "../../src/sandbox/display.ts";
import { h, type Tree } from "../views/tree.ts";

export type ToggleSpec = Extract<InputSpec, { kind: "toggle" }>;

export function toggleTree({ label, value }: ToggleSpec, id: string): Tree {
  return h(
    "div",
    { class: "input input-toggle", "data-input": "toggle" },
    h("input", { type: "checkbox", id, checked: value, autocomplete: "off" }),
    h("label", { for: id }, label),
  );
}

export function readToggle(element: Element): boolean {
  return element.querySelector("input")!.checked;
}

export function writeToggle(element: Element, { label, value }: ToggleSpec): void {
  element.querySelector("label")!.textContent = label;
  element.querySelector("input")!.checked = value;
}
