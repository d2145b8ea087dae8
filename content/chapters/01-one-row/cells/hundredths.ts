import { table } from "notebook";
import { matrices } from "./matrices.ts";

// Every printed weight is a whole number of hundredths,
// and a computer adds whole numbers without error.
const hundredths = (weight: number) => Math.round(100 * weight);
const total = (row: number[]) =>
  row.map(hundredths).reduce((sum, weight) => sum + weight, 0);

const totals = matrices.flatMap(({ rows }) => rows.map(total));
totals.length; //=> 31
totals.every((hundred) => hundred === 100); //=> true

table(
  ["matrix", "sum of each row, in hundredths"],
  matrices.map(({ name, rows }) => [name, rows.map(total).join(", ")]),
);
