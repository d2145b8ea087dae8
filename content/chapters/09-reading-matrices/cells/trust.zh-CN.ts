import { trainPatterns } from "experiments";
import { heads, heatmap, live, result, slider } from "notebook";

const tokens = slider("词元数 T", { min: 6, max: 12, step: 1, value: 10 });
const noise = slider("logits 上的噪声", { min: 0, max: 3, step: 0.2, value: 0.4 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const names = ["对角线", "块状", "稀疏", "全连接"];

for await (const report of live(trainPatterns({ tokens, noise, seed }))) {
  heatmap(report.confusion, {
    rows: names,
    columns: names,
    rowAxis: "造的是",
    columnAxis: "被叫作",
    digits: 0,
  });
  if (report.latest.length > 0) {
    heads(report.latest.map(({ weights }) => weights), { names, title: "最新的四个" });
  }
  result("accuracy", report.accuracy, { label: "叫对了的占比", digits: 3 });
}
