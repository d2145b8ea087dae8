import type { InputSpec } from "../../src/sandbox/display.ts";
import { formatNumber } from "../views/numbers.ts";
import { h, type Tree } from "../views/tree.ts";

export type SliderSpec = Extract<InputSpec, { kind: "slider" }>;

/** A number to drag, with its value beside it in figures of equal width. */
export function sliderTree({ label, min, max, step, value }: SliderSpec, id: string): Tree {
  const digits = digitsOfStep(step);
  const widest = Math.max(formatNumber(min, digits).length, formatNumber(max, digits).length);
  return h(
    "div",
    { class: "input input-slider", "data-input": "slider", "data-digits": digits },
    h("label", { for: id }, label),
    h("input", {
      type: "range",
      id,
      min: exact(min),
      max: exact(max),
      step: exact(step),
      value: exact(value),
      autocomplete: "off",
    }),
    h("output", { for: id, class: `figures-${Math.min(8, widest)}` }, formatNumber(value, digits)),
  );
}

export function readSlider(element: Element): number {
  return Number(field(element).value);
}

/** Called while dragging too, so that number and handle move together. */
export function showSlider(element: Element): void {
  element.querySelector("output")!.textContent = formatNumber(
    readSlider(element),
    Number(element.getAttribute("data-digits")),
  );
}

export function writeSlider(element: Element, spec: SliderSpec): void {
  const input = field(element);
  element.setAttribute("data-digits", String(digitsOfStep(spec.step)));
  element.querySelector("label")!.textContent = spec.label;
  input.min = exact(spec.min);
  input.max = exact(spec.max);
  input.step = exact(spec.step);
  if (Number(input.value) !== spec.value) input.value = exact(spec.value);
  showSlider(element);
}

/** 0.05 moves in hundredths: two digits. */
export function digitsOfStep(step: number): number {
  const written = String(step);
  if (written.includes("e-")) return Number(written.split("e-")[1]);
  return written.split(".")[1]?.length ?? 0;
}

/** All digits of a number: an attribute of the control is not rounded as pixels are. */
export function exact(value: number): string {
  return String(value);
}

function field(element: Element): HTMLInputElement {
  return element.querySelector("input")!;
}
