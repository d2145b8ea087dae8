import { table } from "notebook";
import { matrices } from "./matrices.ts";

// 印出来的每个权重都是整数个百分之一，
// 而整数相加，计算机不会有误差。
const hundredths = (weight: number) => Math.round(100 * weight);
const total = (row: number[]) =>
  row.map(hundredths).reduce((sum, weight) => sum + weight, 0);

const totals = matrices.flatMap(({ rows }) => rows.map(total));
totals.length; //=> 31
totals.every((hundred) => hundred === 100); //=> true

table(
  ["矩阵", "每一行之和，以百分之一计"],
  matrices.map(({ name, rows }) => [name, rows.map(total).join(", ")]),
);
