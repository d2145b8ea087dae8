import { matmul } from "compute";
import { matrix } from "notebook";
import { printed, tokens } from "./sentence.ts";

// 每个词的值，第二篇文档印出的部分。
const values = [
  [0.1, 0.0, 0.8],
  [0.9, 0.7, 0.2],
  [0.2, 0.8, 0.5],
  [0.3, 0.1, 0.9],
  [0.1, 0.0, 0.7],
  [0.6, 0.3, 0.4],
]; // [T, 3]

// 每一行权重是一张配方：每个值各取多少。
const outputs = matmul(printed, values); // [T, 3]

// 手算 "sits" 的第一个数。
0.15 * 0.1 + 0.5 * 0.9 + 0.2 * 0.2
  + 0.1 * 0.3 + 0.03 * 0.1 + 0.02 * 0.6; //=> 0.550
outputs.at(2, 0); //=> 0.550

// 任何一个输出，都不会超出用来调配它的那些值的范围。
const inRange = (output: number, column: number[]) =>
  output >= Math.min(...column) && output <= Math.max(...column);
const columns = [0, 1, 2].map((j) => values.map((value) => value[j]!));
const inside = tokens.map((_, i) =>
  columns.every((column, j) => inRange(outputs.at(i, j), column)),
); // [T]
inside; //=> [true, true, true, true, true, true]

matrix(values, { rows: tokens, title: "值（照文档所印）", digits: 2 });
matrix(outputs, { rows: tokens, title: "输出", digits: 2 });
