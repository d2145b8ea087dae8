import { matmul } from "compute";
import { matrix } from "notebook";
import { printed, tokens } from "./sentence.ts";

// The values of the words, as far as the second document prints them.
const values = [
  [0.1, 0.0, 0.8],
  [0.9, 0.7, 0.2],
  [0.2, 0.8, 0.5],
  [0.3, 0.1, 0.9],
  [0.1, 0.0, 0.7],
  [0.6, 0.3, 0.4],
]; // [T, 3]

// Each row of weights is a recipe: so much of every value.
const outputs = matmul(printed, values); // [T, 3]

// "sits", its first number by hand.
0.15 * 0.1 + 0.5 * 0.9 + 0.2 * 0.2
  + 0.1 * 0.3 + 0.03 * 0.1 + 0.02 * 0.6; //=> 0.550
outputs.at(2, 0); //=> 0.550

// No output leaves the range of the values that it was mixed from.
const inRange = (output: number, column: number[]) =>
  output >= Math.min(...column) && output <= Math.max(...column);
const columns = [0, 1, 2].map((j) => values.map((value) => value[j]!));
const inside = tokens.map((_, i) =>
  columns.every((column, j) => inRange(outputs.at(i, j), column)),
); // [T]
inside; //=> [true, true, true, true, true, true]

matrix(values, { rows: tokens, title: "values, as printed", digits: 2 });
matrix(outputs, { rows: tokens, title: "outputs", digits: 2 });
