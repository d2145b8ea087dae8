import type { InputSpec } from "../../src/sandbox/display.ts";
import { swatch } from "../views/swatch.ts";
import { headColour } from "../views/theme.ts";
import { h, type Tree } from "../views/tree.ts";

export type SwitchesSpec = Extract<InputSpec, { kind: "switches" }>;

/** One row of words per name (a head), one of which holds: native radio buttons, so arrow keys and forms work. */
export function switchesTree(spec: SwitchesSpec, id: string): Tree {
  return h(
    "fieldset",
    { class: "input input-switches", "data-input": "switches", id },
    h("legend", {}, spec.label),
    h("div", { class: "switch-rows" }, ...spec.rows.map((_, row) => rowTree(spec, row, `${id}-${row}`))),
  );
}

function rowTree({ rows, options, value, heads }: SwitchesSpec, row: number, id: string): Tree {
  return h(
    "div",
    { class: "switch-row", role: "radiogroup", "aria-labelledby": `${id}-name` },
    h("span", { class: "switch-name", id: `${id}-name` }, heads && swatch(headColour(row)), rows[row]),
    h("span", { class: "switch" }, ...options.map((option) => optionTree(option, id, option === value[row]))),
  );
}

function optionTree(option: string, group: string, checked: boolean): Tree {
  return h(
    "label",
    {},
    h("input", { type: "radio", name: group, value: option, checked, autocomplete: "off" }),
    h("span", {}, option),
  );
}

export function readSwitches(element: Element): string[] {
  return rowsOf(element).map((radios) => radios.find((radio) => radio.checked)?.value ?? radios[0]!.value);
}

/** From now on the cell only echoes what the reader chose, perhaps of a moment ago: it is no longer written over. */
export function keepSwitches(element: Element): void {
  element.toggleAttribute("data-chosen", true);
}

/** False when other rows or options are asked for: then it has to be made anew. */
export function writeSwitches(element: Element, spec: SwitchesSpec): boolean {
  const rows = rowsOf(element);
  const names = [...element.querySelectorAll(".switch-name")].map((name) => name.textContent);
  const marked = element.querySelector(".head-mark") !== null;
  const fits =
    same(names, spec.rows) &&
    marked === (spec.heads && rows.length > 0) &&
    rows.every((radios) =>
      same(
        radios.map((radio) => radio.value),
        spec.options,
      ),
    );
  if (!fits) return false;
  element.querySelector("legend")!.textContent = spec.label;
  if (element.hasAttribute("data-chosen")) return true;
  rows.forEach((radios, row) => {
    for (const radio of radios) radio.checked = radio.value === spec.value[row];
  });
  return true;
}

const same = (some: readonly unknown[], others: readonly unknown[]) => some.join("\n") === others.join("\n");

function rowsOf(element: Element): HTMLInputElement[][] {
  return [...element.querySelectorAll(".switch-row")].map((row) => [...row.querySelectorAll("input")]);
}
