import { result, table, text } from "notebook";
import { matrices } from "./matrices.ts";

const sum = (row: number[]) => row.reduce((total, w) => total + w, 0);

const rows = matrices.flatMap(({ letter, rows }) =>
  rows.map((row, i) => ({ name: letter + (i + 1), row })),
);
const off = rows.filter(({ row }) => sum(row) !== 1);

text(`${matrices.length} matrices, ${rows.length} rows`);
result("rows-off", off.length, { label: "rows that fail", digits: 0 });
table(
  ["row", "weights", "their sum"],
  off.map(({ name, row }) => [name, row.join(" + "), String(sum(row))]),
);
