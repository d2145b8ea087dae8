import type { Display } from "../../../src/sandbox/display.ts";
import { digitsFor, formatNumber } from "../numbers.ts";
import { h, type Tree } from "../tree.ts";

export type TableDisplay = Extract<Display, { kind: "table" }>;

export interface TableColumn {
  name: string;
  numeric: boolean;
  written: readonly string[];
}

/** Column by column: numbers of one column share their digits, whole numbers stay whole. */
export function tableView({ columns, rows, digits }: TableDisplay): TableColumn[] {
  return columns.map((name, column) => {
    const entries = rows.map((row) => row[column] ?? "");
    const numbers = entries.filter((entry) => typeof entry === "number");
    const places = numbers.every(Number.isInteger) ? 0 : (digits ?? digitsFor(numbers));
    const written = entries.map((entry) => (typeof entry === "number" ? formatNumber(entry, places) : entry));
    return {
      name,
      numeric: numbers.length > 0 && numbers.length === entries.filter((entry) => entry !== "").length,
      written,
    };
  });
}

/** The first column names the rows when it holds words. */
export function drawTable(display: TableDisplay): Tree {
  const columns = tableView(display);
  const align = (column: TableColumn) => (column.numeric ? "numeric" : undefined);
  const entry = (column: TableColumn, row: number, first: boolean) =>
    first && !column.numeric
      ? h("th", { scope: "row" }, column.written[row] ?? "")
      : h("td", { class: align(column) }, column.written[row] ?? "");
  return h(
    "figure",
    { class: "view view-rows" },
    display.title !== undefined && h("p", { class: "view-title" }, display.title),
    h(
      "div",
      { class: "view-scroll" },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h("tr", {}, ...columns.map((column) => heading(column.name, align(column)))),
        ),
        h(
          "tbody",
          {},
          ...display.rows.map((_, row) => h("tr", {}, ...columns.map((column, i) => entry(column, row, i === 0)))),
        ),
      ),
    ),
  );
}

/** A column without a name has no header, only a corner. */
function heading(name: string, align: string | undefined): Tree {
  return name === "" ? h("td", {}) : h("th", { scope: "col", class: align }, name);
}
