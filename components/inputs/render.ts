import type { Locale } from "../../src/i18n/index.ts";
import type { InputSpec, InputValue } from "../../src/sandbox/display.ts";
import { createDocument, toHtml } from "../../src/sandbox/inside/document.ts";
import { build, type Tree } from "../views/tree.ts";
import { buttonTree, countClick, readButton, writeButton } from "./button.ts";
import { listenPaste, matrixTree, readMatrix, showMatrix, writeMatrix } from "./matrix.ts";
import { listenPainter } from "./hand.ts";
import { painterTree, readPainter, writePainter } from "./painter.ts";
import { readSelect, selectTree, writeSelect } from "./select.ts";
import { readSlider, showSlider, sliderTree, writeSlider } from "./slider.ts";
import { keepSwitches, readSwitches, switchesTree, writeSwitches } from "./switches.ts";
import { readText, textTree, writeText } from "./text.ts";
import { readToggle, toggleTree, writeToggle } from "./toggle.ts";

export interface InputOptions {
  locale: Locale;
  /** Unique in the page: labels point to it. */
  id: string;
}

/** A control that a cell asked for: native, labelled, usable by keyboard. */
export function renderInput(spec: InputSpec, { document, ...options }: InputOptions & { document: Document }): Element {
  return build(document, inputTree(spec, options)) as Element;
}

/** The same as HTML text, for the build. */
export function renderInputHtml(spec: InputSpec, options: InputOptions): string {
  return toHtml(renderInput(spec, { document: createDocument(), ...options }));
}

/** Call `onChange` with the new value at every change by the reader, while dragging too. Returns "stop listening". */
export function listenInput(element: Element, onChange: (value: InputValue) => void): () => void {
  const kind = kindOf(element);
  if (kind === "painter") return listenPainter(element, () => onChange(readInput(element)));
  const event = kind === "button" ? "click" : "input";
  const listener = () => {
    showInput(kind, element);
    onChange(readInput(element));
  };
  const target = kind === "button" ? element.querySelector("button")! : element;
  target.addEventListener(event, listener);
  const stopPaste = kind === "matrix" ? listenPaste(element, onChange) : undefined;
  return () => {
    target.removeEventListener(event, listener);
    stopPaste?.();
  };
}

/** What the control holds now. */
export function readInput(element: Element): InputValue {
  switch (kindOf(element)) {
    case "slider":
      return readSlider(element);
    case "select":
      return readSelect(element);
    case "toggle":
      return readToggle(element);
    case "text":
      return readText(element);
    case "button":
      return readButton(element);
    case "matrix":
      return readMatrix(element);
    case "switches":
      return readSwitches(element);
    case "painter":
      return readPainter(element);
  }
}

/** Make the control show `spec`; a field being written in is left alone. Returns the element now in the page. */
export function updateInput(element: Element, spec: InputSpec, options: InputOptions): Element {
  if (kindOf(element) !== spec.kind) return replace(element, spec, options);
  switch (spec.kind) {
    case "slider":
      writeSlider(element, spec);
      break;
    case "select":
      writeSelect(element, spec);
      break;
    case "toggle":
      writeToggle(element, spec);
      break;
    case "text":
      writeText(element, spec);
      break;
    case "button":
      writeButton(element, spec);
      break;
    case "matrix":
      if (!writeMatrix(element, spec)) return replace(element, spec, options);
      break;
    case "switches":
      if (!writeSwitches(element, spec)) return replace(element, spec, options);
      break;
    case "painter":
      if (!writePainter(element, spec)) return replace(element, spec, options);
  }
  return element;
}

function inputTree(spec: InputSpec, { id, locale }: InputOptions): Tree {
  switch (spec.kind) {
    case "slider":
      return sliderTree(spec, id);
    case "select":
      return selectTree(spec, id);
    case "toggle":
      return toggleTree(spec, id);
    case "text":
      return textTree(spec, id);
    case "button":
      return buttonTree(spec, id);
    case "matrix":
      return matrixTree(spec, id, locale);
    case "switches":
      return switchesTree(spec, id);
    case "painter":
      return painterTree(spec, id, locale);
  }
}

/** What follows at once from a change, before the cell has run: the number beside a slider, the colours of a matrix. */
function showInput(kind: InputSpec["kind"], element: Element): void {
  if (kind === "slider") showSlider(element);
  if (kind === "matrix") showMatrix(element);
  if (kind === "switches") keepSwitches(element);
  if (kind === "button") countClick(element);
}

function replace(element: Element, spec: InputSpec, options: InputOptions): Element {
  const made = renderInput(spec, { document: element.ownerDocument, ...options });
  element.replaceWith(made);
  return made;
}

function kindOf(element: Element): InputSpec["kind"] {
  const kind = element.getAttribute("data-input");
  if (kind !== null) return kind as InputSpec["kind"];
  throw new Error(
    "listenInput: expected an element made by renderInput, got one without data-input; pass the control's root.",
  );
}
