import type { InputSpec } from "../../src/sandbox/display.ts";
import { format, strings, toLocale, type Locale } from "../../src/i18n/index.ts";
import { diverging, heat, isDark } from "../views/theme.ts";
import { h, type Tree } from "../views/tree.ts";
import { wordsOf } from "../views/words.ts";
import { gridTree, shadeTree } from "./grid.ts";
import { readTable } from "./paste.ts";
import { exact } from "./slider.ts";

export type MatrixSpec = Extract<InputSpec, { kind: "matrix" }>;

/** An editable table of numbers; each field stands on the colour of its value. */
export function matrixTree(spec: MatrixSpec, id: string, locale: Locale): Tree {
  const { label, rows, columns, min, max, value } = spec;
  const name = (i: number, j: number) =>
    [rows[i] || String(i + 1), columns[j] || String(j + 1)].join(wordsOf[locale].join);
  const cells = value.map((row, i) =>
    row.map((entry, j) => cellTree(spec, entry, { id: `${id}-${i}-${j}`, name: name(i, j) })),
  );
  return h(
    "fieldset",
    {
      class: "input input-matrix",
      "data-input": "matrix",
      "data-min": exact(min),
      "data-max": exact(max),
      "data-resizable": spec.resizable ? "" : undefined,
      id,
    },
    h("legend", {}, label),
    gridTree(spec, cells),
    h("p", { class: "input-note", role: "status" }),
  );
}

function cellTree({ min, max, step }: MatrixSpec, value: number, { id, name }: { id: string; name: string }): Tree {
  const { fill, dark } = shadeOf(value, min, max);
  return h(
    "td",
    { class: dark ? "dark" : undefined },
    shadeTree(fill),
    h("input", {
      type: "number",
      inputmode: "decimal",
      id,
      "aria-label": name,
      min: exact(min),
      max: exact(max),
      step: exact(step),
      value: exact(value),
      autocomplete: "off",
    }),
  );
}

/** Paper at zero: a range that goes below zero takes the diverging scale. */
function shadeOf(value: number, min: number, max: number): { fill: string; dark: boolean } {
  const signed = min < 0;
  const share = signed ? value / Math.max(-min, Math.abs(max), 1e-12) : (value - min) / (max - min || 1);
  return { fill: signed ? diverging(share) : heat(share), dark: isDark(share) };
}

export function readMatrix(element: Element): number[][] {
  return rowsOf(element).map((row) => row.map(numberIn));
}

/** An empty or half-written field ("-", "1e") still counts as the last number it held. */
function numberIn(input: HTMLInputElement): number {
  const value = input.value.trim() === "" ? NaN : Number(input.value);
  if (!Number.isFinite(value)) return Number(input.defaultValue);
  return Math.min(Number(input.max), Math.max(Number(input.min), value));
}

/** Colour the fields anew, and remember what they hold. */
export function showMatrix(element: Element): void {
  const [min, max] = [Number(element.getAttribute("data-min")), Number(element.getAttribute("data-max"))];
  for (const input of rowsOf(element).flat()) {
    const value = numberIn(input);
    if (Number(input.defaultValue) !== value) keepTyping(input, exact(value));
    const { fill, dark } = shadeOf(value, min, max);
    const cell = input.closest("td")!;
    cell.querySelector("rect")!.setAttribute("fill", fill);
    cell.classList.toggle("dark", dark);
  }
}

/**
 * A pasted table fills the fields; where it may have another shape, it is handed on as it is. Returns "stop listening".
 * @param onTable what the reader pasted, within the bounds of the matrix
 */
export function listenPaste(element: Element, onTable: (table: number[][]) => void): () => void {
  const listener = (event: Event) => {
    const text = (event as ClipboardEvent).clipboardData?.getData("text") ?? "";
    const locale = toLocale(element.ownerDocument.documentElement.lang);
    const pasted = readTable(text, locale);
    if (!pasted) return; // one number goes where the reader put the cursor
    event.preventDefault();
    const note = element.querySelector(".input-note")!;
    if ("problem" in pasted) return void (note.textContent = pasted.problem);
    const { problem, table } = fitted(element, pasted.table, locale);
    note.textContent = problem;
    if (table) onTable(table);
  };
  element.addEventListener("paste", listener);
  return () => element.removeEventListener("paste", listener);
}

/** The table within the matrix's bounds, written into its fields if it has their shape; no table if it may not have its own. */
function fitted(element: Element, table: number[][], locale: Locale): { problem: string; table?: number[][] } {
  const t = strings(locale).paste;
  const [min, max] = [Number(element.getAttribute("data-min")), Number(element.getAttribute("data-max"))];
  const cut = table.map((row) => row.map((value) => Math.min(max, Math.max(min, value))));
  const fields = rowsOf(element);
  const [rows, columns, gotRows, gotColumns] = [fields.length, fields[0]!.length, cut.length, cut[0]!.length];
  const same = rows === gotRows && columns === gotColumns;
  if (!same && !element.hasAttribute("data-resizable")) {
    return { problem: format(t.shape, { rows, columns, gotRows, gotColumns }) };
  }
  if (same) fields.forEach((row, i) => row.forEach((field, j) => (field.value = exact(cut[i]![j]!))));
  if (same) showMatrix(element);
  const within = table.flat().every((value) => value >= min && value <= max);
  const problem = within ? format(t.done, { rows: gotRows, columns: gotColumns }) : format(t.range, { min, max });
  return { problem, table: cut };
}

/** Setting the default value would also set the text of a field that was never typed into. */
function keepTyping(input: HTMLInputElement, value: string): void {
  const written = input.value;
  input.defaultValue = value;
  if (input.value !== written) input.value = written;
}

/** False when the matrix has another shape: then it has to be made anew. */
export function writeMatrix(element: Element, spec: MatrixSpec): boolean {
  const fields = rowsOf(element);
  const fits = fields.length === spec.value.length && fields.every((row, i) => row.length === spec.value[i]!.length);
  if (!fits) return false;
  element.querySelector("legend")!.textContent = spec.label;
  fields.forEach((row, i) => row.forEach((input, j) => writeField(input, spec.value[i]![j]!)));
  showMatrix(element);
  return true;
}

function writeField(input: HTMLInputElement, value: number): void {
  if (input === input.ownerDocument.activeElement || Number(input.value) === value) return;
  input.value = exact(value);
}

function rowsOf(element: Element): HTMLInputElement[][] {
  return [...element.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input")]);
}
