import { heatmap } from "notebook";

// 第二篇文档的例句，以及它为这句话印出的权重。
export const tokens = ["The", "cat", "sits", "on", "the", "mat"];
export const printed = [
  [0.6, 0.2, 0.1, 0.05, 0.03, 0.02],
  [0.1, 0.3, 0.4, 0.1, 0.05, 0.05],
  [0.15, 0.5, 0.2, 0.1, 0.03, 0.02],
  [0.05, 0.1, 0.1, 0.3, 0.25, 0.2],
  [0.1, 0.05, 0.05, 0.2, 0.4, 0.2],
  [0.05, 0.1, 0.05, 0.15, 0.25, 0.4],
]; // [T, T]：行是正在看的词，列是被看的词

// 第一篇文档的例句，四个词。
export const words = ["猫", "在", "垫子", "上"];

heatmap(printed, {
  rows: tokens,
  columns: tokens,
  rowAxis: "正在看的词",
  columnAxis: "被看的词",
});
