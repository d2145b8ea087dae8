import { softmax } from "compute";
import { heatmap, matrixField } from "notebook";
import { printed, tokens } from "./sentence.ts";

// The document prints weights; their logarithms are logits that lead to them.
const rounded = (logit: number) => Math.round(100 * logit) / 100;
const start = printed.map((row) => row.map((weight) => rounded(Math.log(weight))));
const names = { rows: tokens, columns: tokens };
const range = { min: -8, max: 8, step: 0.1 };
const logits = matrixField("logits", { value: start, ...names, ...range }); // [T, T]

const weights = softmax(logits); // [T, T]

// Outlined: every weight that your changes moved.
const touched = logits.map((row, i) => row.some((logit, j) => logit !== start[i]![j])); // [T]
const outline = touched.flatMap((is, i) => (is ? tokens.map((_, j) => [i, j] as const) : []));
heatmap(weights, { ...names, outline, digits: 2, rowAxis: "looks", columnAxis: "is looked at" });
