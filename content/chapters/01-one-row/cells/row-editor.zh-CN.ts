import { softmax } from "compute";
import { heatmap, matrixField } from "notebook";
import { printed, tokens } from "./sentence.ts";

// 文档印的是权重；取对数，就得到一组能算出它们的 logits。
const rounded = (logit: number) => Math.round(100 * logit) / 100;
const start = printed.map((row) => row.map((weight) => rounded(Math.log(weight))));
const names = { rows: tokens, columns: tokens };
const range = { min: -8, max: 8, step: 0.1 };
const logits = matrixField("logits", { value: start, ...names, ...range }); // [T, T]

const weights = softmax(logits); // [T, T]

// 框出来的，是你的改动牵动的每一个权重。
const touched = logits.map((row, i) => row.some((logit, j) => logit !== start[i]![j])); // [T]
const outline = touched.flatMap((is, i) => (is ? tokens.map((_, j) => [i, j] as const) : []));
heatmap(weights, { ...names, outline, digits: 2, rowAxis: "正在看的词", columnAxis: "被看的词" });
