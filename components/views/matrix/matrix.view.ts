import type { Display } from "../../../src/sandbox/display.ts";
import { digitsFor, formatNumber } from "../numbers.ts";
import { h, type Tree } from "../tree.ts";

export type MatrixDisplay = Extract<Display, { kind: "matrix" }>;

/** The numbers of a matrix as they are written: fixed digits, "–" for what is not measured yet. */
export function matrixView({ values, digits = digitsFor(values.flat()) }: MatrixDisplay): string[][] {
  return values.map((row) => row.map((value) => (value === null ? "–" : formatNumber(value, digits))));
}

/** A matrix between brackets, a real table: with row and column headers where the matrix has names. */
export function drawMatrix(display: MatrixDisplay): Tree {
  const { title, rows, columns } = display;
  const body = matrixView(display).map((row, i) =>
    h(
      "tr",
      {},
      rows !== undefined && h("th", { scope: "row" }, rows[i] ?? ""),
      ...row.map((written) => h("td", {}, written)),
    ),
  );
  return h(
    "figure",
    { class: "view view-matrix" },
    title !== undefined && h("p", { class: "view-title" }, title),
    h(
      "div",
      { class: "view-scroll" },
      h(
        "table",
        { class: rows ? "matrix matrix-named" : "matrix" },
        columns !== undefined &&
          h(
            "thead",
            {},
            h("tr", {}, rows !== undefined && h("td", {}), ...columns.map((name) => h("th", { scope: "col" }, name))),
          ),
        h("tbody", {}, ...body),
      ),
    ),
  );
}
