import { trainPatterns } from "experiments";
import { heads, heatmap, live, result, slider } from "notebook";

const tokens = slider("tokens T", { min: 6, max: 12, step: 1, value: 10 });
const noise = slider("noise on the logits", { min: 0, max: 3, step: 0.2, value: 0.4 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const names = ["diagonal", "block", "sparse", "global"];

for await (const report of live(trainPatterns({ tokens, noise, seed }))) {
  heatmap(report.confusion, {
    rows: names,
    columns: names,
    rowAxis: "made as",
    columnAxis: "called",
    digits: 0,
  });
  if (report.latest.length > 0) {
    heads(report.latest.map(({ weights }) => weights), { names, title: "The latest four" });
  }
  result("accuracy", report.accuracy, { label: "called what they were made as", digits: 3 });
}
