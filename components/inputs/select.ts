import type { InputSpec } from "../../src/sandbox/display.ts";
import { build, h, type Tree } from "../views/tree.ts";

export type SelectSpec = Extract<InputSpec, { kind: "select" }>;

export function selectTree(spec: SelectSpec, id: string): Tree {
  return h(
    "div",
    { class: "input input-select", "data-input": "select" },
    h("label", { for: id }, spec.label),
    h("select", { id, autocomplete: "off" }, ...optionTrees(spec)),
  );
}

export function readSelect(element: Element): string {
  return element.querySelector("select")!.value;
}

export function writeSelect(element: Element, spec: SelectSpec): void {
  const select = element.querySelector("select")!;
  element.querySelector("label")!.textContent = spec.label;
  const shown = [...select.options].map((option) => option.value);
  if (shown.join("\n") !== spec.options.join("\n")) {
    select.replaceChildren(...optionTrees(spec).map((option) => build(element.ownerDocument, option)));
  }
  if (select.value !== spec.value) select.value = spec.value;
}

function optionTrees({ options, value }: SelectSpec): Tree[] {
  return options.map((option) => h("option", { value: option, selected: option === value }, option));
}
