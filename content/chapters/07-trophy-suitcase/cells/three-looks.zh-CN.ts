import { trophyExample } from "experiments";
import { heatmap } from "notebook";

const words = trophyExample.sentence.replace(".", "").split(" ");

// 把文档的表画成注意力：每个头把全部权重放在一个词上。
const rows = trophyExample.looksAt.map((word) => words.map((other) => (other === word ? 1 : 0)));
heatmap(rows, {
  rows: rows.map((_, head) => `头 ${head + 1}`),
  columns: words,
  headColours: true,
  digits: 0,
  domain: [0, 1],
  title: "从 it 出发，照文档的说法",
}); // [头, 词]
