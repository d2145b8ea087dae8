import { heatmap } from "notebook";

// The sentence of the second document, and the weights printed for it.
export const tokens = ["The", "cat", "sits", "on", "the", "mat"];
export const printed = [
  [0.6, 0.2, 0.1, 0.05, 0.03, 0.02],
  [0.1, 0.3, 0.4, 0.1, 0.05, 0.05],
  [0.15, 0.5, 0.2, 0.1, 0.03, 0.02],
  [0.05, 0.1, 0.1, 0.3, 0.25, 0.2],
  [0.1, 0.05, 0.05, 0.2, 0.4, 0.2],
  [0.05, 0.1, 0.05, 0.15, 0.25, 0.4],
]; // [T, T]: row = the word that looks, column = the word it looks at

// The sentence of the first document: cat, at, mat, on top.
export const words = ["猫", "在", "垫子", "上"];

heatmap(printed, {
  rows: tokens,
  columns: tokens,
  rowAxis: "the word that looks",
  columnAxis: "the word it looks at",
});
