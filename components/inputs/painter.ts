import type { InputSpec } from "../../src/sandbox/display.ts";
import { format, type Locale } from "../../src/i18n/index.ts";
import { formatNumber, withoutLeadingZero } from "../views/numbers.ts";
import { heat, isDark, textWidth } from "../views/theme.ts";
import { h, type Tree } from "../views/tree.ts";
import { wordsOf, type Words } from "../views/words.ts";
import { gridTree, shadeTree } from "./grid.ts";
import { brushes, type Brush } from "./painting.ts";

export type PainterSpec = Extract<InputSpec, { kind: "painter" }>;

/** px: what the names of columns may take on a phone before they are set upright. */
const roomForNames = 260;

/** A matrix of shares to paint, by pointer or by keys (`hand.ts`); one stop of the Tab key, arrow keys inside. */
export function painterTree(spec: PainterSpec, id: string, locale: Locale): Tree {
  const { label, columns, stochastic, value } = spec;
  const words = wordsOf[locale];
  const crowded = columns.reduce((sum, name) => sum + Math.max(26, textWidth(name) + 8), 0) > roomForNames;
  const cells = value.painted.map((row, i) => row.map((share, j) => cellTree(spec, { i, j, share }, words)));
  return h(
    "fieldset",
    {
      class: crowded ? "input input-painter painter-crowded" : "input input-painter",
      "data-input": "painter",
      "data-stochastic": stochastic,
      "data-start": JSON.stringify(value.start),
      id,
    },
    h("legend", {}, label),
    brushesTree(id, words),
    gridTree(spec, cells, { role: "grid", "aria-label": label, "aria-describedby": `${id}-keys` }),
    h("p", { class: "painter-readout", "aria-hidden": "true" }, words.painterKeys),
    h("span", { id: `${id}-keys`, hidden: true }, words.painterKeys),
    h("span", { class: "visually-hidden", role: "status" }),
  );
}

interface Place {
  i: number;
  j: number;
  share: number;
}

/** `data-name` waits for its value: the hand fills it in, in the language of the page. */
function cellTree({ rows, columns }: PainterSpec, { i, j, share }: Place, words: Words): Tree {
  const row = rows[i] || format(words.row, { n: i + 1 });
  const column = columns[j] || format(words.column, { n: j + 1 });
  const name = format(words.cell, { row, column, value: "{value}" });
  return h(
    "td",
    {
      role: "gridcell",
      class: isDark(share) ? "dark" : undefined,
      tabindex: i + j === 0 ? 0 : -1,
      "data-share": String(share),
      "data-name": name,
      "aria-label": format(name, { value: spoken(share) }),
    },
    shadeTree(heat(share)),
    h("span", {}, written(share)),
  );
}

function brushesTree(id: string, words: Words): Tree {
  return h(
    "div",
    { class: "painter-tools" },
    h(
      "span",
      { class: "switch", role: "radiogroup", "aria-label": words.brush },
      ...brushes.map((brush, i) =>
        h(
          "label",
          {},
          h("input", { type: "radio", name: `${id}-brush`, value: brush, checked: i === 0, autocomplete: "off" }),
          h("span", {}, words.brushes[brush]),
        ),
      ),
    ),
    h("button", { type: "button", class: "word", hidden: true }, words.startAgain),
  );
}

/** An exact zero and an exact one are more than ".00" and "1.00" say. */
const written = (share: number): string =>
  Number.isInteger(share) ? String(share) : withoutLeadingZero(formatNumber(share, 2));
const spoken = (share: number): string => formatNumber(share, 2);

export function readPainter(element: Element): PainterSpec["value"] {
  const start = JSON.parse(element.getAttribute("data-start")!) as number[][];
  return { start, painted: cellsOf(element).map((row) => row.map(shareOf)) };
}

/** What the brush that is chosen does. */
export function brushOf(element: Element): Brush {
  return element.querySelector<HTMLInputElement>(".painter-tools input:checked")!.value as Brush;
}

/** One row shows these shares. */
export function showRow(element: Element, row: number, shares: readonly number[]): void {
  cellsOf(element)[row]!.forEach((cell, j) => {
    const share = shares[j]!;
    cell.setAttribute("data-share", String(share));
    cell.setAttribute("aria-label", cell.getAttribute("data-name")!.replace("{value}", spoken(share)));
    cell.classList.toggle("dark", isDark(share));
    cell.querySelector("rect")!.setAttribute("fill", heat(share));
    cell.querySelector("span")!.textContent = written(share);
  });
}

/**
 * False when another matrix is asked for: then it has to be made anew. As long as the cell starts from the same matrix
 * it only echoes what was painted, perhaps of a moment ago, and the reader's hand is ahead of it.
 */
export function writePainter(element: Element, spec: PainterSpec): boolean {
  if (element.getAttribute("data-start") !== JSON.stringify(spec.value.start)) return false;
  const names = [...element.querySelectorAll("thead th, tbody th")].map((name) => name.textContent);
  const wanted = [...spec.columns, ...(spec.rows.some((name) => name !== "") ? spec.rows : [])];
  if (names.join("\n") !== wanted.join("\n")) return false;
  element.toggleAttribute("data-stochastic", spec.stochastic);
  element.querySelector("legend")!.textContent = spec.label;
  return true;
}

export function cellsOf(element: Element): HTMLTableCellElement[][] {
  return [...element.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")]);
}

export function shareOf(cell: Element): number {
  return Number(cell.getAttribute("data-share"));
}
