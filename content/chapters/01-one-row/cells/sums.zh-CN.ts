import { result, table, text } from "notebook";
import { matrices } from "./matrices.ts";

const sum = (row: number[]) => row.reduce((total, w) => total + w, 0);

const rows = matrices.flatMap(({ letter, rows }) =>
  rows.map((row, i) => ({ name: letter + (i + 1), row })),
);
const off = rows.filter(({ row }) => sum(row) !== 1);

text(`${matrices.length} 个矩阵，${rows.length} 行`);
result("rows-off", off.length, { label: "没有通过的行数", digits: 0 });
table(
  ["行", "权重", "它们的和"],
  off.map(({ name, row }) => [name, row.join(" + "), String(sum(row))]),
);
