import { format, type Locale } from "../../src/i18n/index.ts";
import { h, type Tree } from "./tree.ts";
import type { Layout } from "./theme.ts";
import { wordsOf } from "./words.ts";

export interface TableData {
  header: readonly string[];
  /** The first entry of each row is its header. */
  rows: readonly (readonly string[])[];
}

/** A drawing that tells about itself: elements with `data-says` are found by arrow keys in their row and column. */
export interface Drawing {
  width: number;
  height: number;
  children: readonly Tree[];
  /** Undefined: right for every width. */
  layout?: Layout | "large";
}

export interface FigureParts {
  kind: string;
  title?: string;
  /** One sentence: what a reader who does not see the picture is told. */
  summary: string;
  drawings: readonly Tree[];
  /** What the reader sets, below the drawing. */
  controls?: Tree;
  /** Where the numbers come from, when not from this page. */
  source?: string;
  table: TableData;
}

/** The frame of every figure: title, drawing, one line that reads out values, and the table behind it. */
export function figure(parts: FigureParts, locale: Locale): Tree {
  const { kind, title, summary, drawings, controls, source, table } = parts;
  const words = wordsOf[locale];
  return h(
    "figure",
    { class: `view view-${kind}` },
    title !== undefined && h("p", { class: "view-title" }, title),
    h("div", { class: "view-drawings", tabindex: 0, role: "group", "aria-label": words.arrowKeys }, ...drawings),
    controls,
    source !== undefined && h("p", { class: "view-source" }, format(words.source, { source })),
    h(
      "div",
      { class: "view-foot" },
      h("p", { class: "view-readout", "aria-live": "polite" }),
      h(
        "details",
        { class: "view-table" },
        h("summary", {}, words.table),
        h(
          "div",
          { class: "view-scroll", tabindex: "0", role: "group", "aria-label": format(words.tableOf, { summary }) },
          tableTree(table),
        ),
      ),
    ),
  );
}

/** An SVG with an accessible name. */
export function drawingTree({ width, height, children, layout }: Drawing, summary: string): Tree {
  return h(
    "svg",
    {
      class: layout ? `drawing drawing-${layout}` : "drawing",
      role: "img",
      "aria-label": summary,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      fill: "currentColor",
      "text-anchor": "middle",
    },
    ...children,
  );
}

export function tableTree({ header, rows }: TableData): Tree {
  const cell = (text: string) => h("td", {}, text);
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...header.map((name) => (name === "" ? cell("") : h("th", { scope: "col" }, name))))),
    h(
      "tbody",
      {},
      ...rows.map(([name, ...values]) => h("tr", {}, h("th", { scope: "row" }, name ?? ""), ...values.map(cell))),
    ),
  );
}

/** The attributes by which the inspector finds a datum and its neighbours. */
export function datum(row: number, column: number, says: string) {
  return { "data-row": row, "data-column": column, "data-says": says };
}
