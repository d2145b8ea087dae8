import { heatmap, select } from "notebook";
import { printed } from "./sentence.ts";

// 第二篇文档印出的全部七个矩阵，名称取自它自己的小标题。
const sentence = printed;
const diagonal = [[0.8, 0.2, 0, 0], [0.3, 0.6, 0.1, 0], [0, 0.2, 0.7, 0.1], [0, 0, 0.3, 0.7]];
const block = [[0.5, 0.5, 0, 0], [0.4, 0.6, 0, 0], [0, 0, 0.6, 0.4], [0, 0, 0.3, 0.7]];
const sparse = [
  [0.1, 0.1, 0.1, 0.7],
  [0.2, 0.6, 0.1, 0.1],
  [0.1, 0.2, 0.6, 0.1],
  [0.8, 0.1, 0.05, 0.05],
];
const global = [
  [0.25, 0.25, 0.25, 0.25],
  [0.2, 0.3, 0.3, 0.2],
  [0.3, 0.2, 0.2, 0.3],
  [0.25, 0.25, 0.25, 0.25],
];
const translation = [
  [0.8, 0.1, 0.05, 0.03, 0.02],
  [0.1, 0.8, 0.05, 0.03, 0.02],
  [0.05, 0.1, 0.7, 0.1, 0.05],
  [0.03, 0.05, 0.2, 0.6, 0.12],
  [0.02, 0.03, 0.05, 0.1, 0.8],
];
const summary = [
  [0.3, 0.4, 0.2, 0.05, 0.05],
  [0.1, 0.6, 0.2, 0.05, 0.05],
  [0.2, 0.3, 0.3, 0.1, 0.1],
  [0.1, 0.2, 0.1, 0.3, 0.3],
];

export const matrices = [
  { letter: "A", name: "A 例句", rows: sentence },
  { letter: "B", name: "B 对角线", rows: diagonal },
  { letter: "C", name: "C 块状", rows: block },
  { letter: "D", name: "D 稀疏", rows: sparse },
  { letter: "E", name: "E 全连接", rows: global },
  { letter: "F", name: "F 翻译", rows: translation },
  { letter: "G", name: "G 摘要", rows: summary },
];

const names = matrices.map(({ name }) => name);
const { letter, rows } = matrices[names.indexOf(select("矩阵", names, "B 对角线"))]!;
heatmap(rows, { rows: rows.map((_, i) => letter + (i + 1)), digits: 2 });
