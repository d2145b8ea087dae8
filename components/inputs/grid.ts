import { h, type Tree } from "../views/tree.ts";

/** A table of cells with the names of its rows and columns, where they have any; it scrolls where it is too wide. */
export function gridTree(
  { rows, columns }: { rows: readonly string[]; columns: readonly string[] },
  cells: readonly (readonly Tree[])[],
  attributes: Record<string, string> = {},
): Tree {
  const named = rows.some((name) => name !== "");
  const header = columns.map((name) => h("th", { scope: "col" }, h("span", {}, name)));
  return h(
    "div",
    { class: "input-scroll" },
    h(
      "table",
      attributes,
      columns.length > 0 && h("thead", {}, h("tr", {}, named && h("td", {}), ...header)),
      h("tbody", {}, ...cells.map((row, i) => h("tr", {}, named && h("th", { scope: "row" }, rows[i] ?? ""), ...row))),
    ),
  );
}

/** The colour behind a cell. A drawing, because the page's policy allows no inline styles. */
export function shadeTree(fill: string): Tree {
  return h(
    "svg",
    { class: "shade", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect", { width: 1, height: 1, fill }),
  );
}
