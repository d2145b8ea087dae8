import type { InputSpec } from "../../src/sandbox/display.ts";
import { h, type Tree } from "../views/tree.ts";

export type TextSpec = Extract<InputSpec, { kind: "text" }>;

export function textTree({ label, value, maxLength }: TextSpec, id: string): Tree {
  return h(
    "div",
    { class: "input input-text", "data-input": "text" },
    h("label", { for: id }, label),
    h("input", {
      type: "text",
      id,
      value,
      maxlength: maxLength,
      size: widthOf(value),
      autocomplete: "off",
      spellcheck: "false",
    }),
  );
}

/** Characters that the field shows: enough for what it begins with. A Chinese one is as wide as two. */
function widthOf(value: string): number {
  const wide = value.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.min(72, Math.max(20, value.length + wide + 2));
}

export function readText(element: Element): string {
  return element.querySelector("input")!.value;
}

/** The words a reader is just writing are left alone. */
export function writeText(element: Element, { label, value, maxLength }: TextSpec): void {
  const input = element.querySelector("input")!;
  element.querySelector("label")!.textContent = label;
  input.maxLength = maxLength;
  if (input !== input.ownerDocument.activeElement && input.value !== value) input.value = value;
}
