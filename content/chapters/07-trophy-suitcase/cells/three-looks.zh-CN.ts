import { trophyExample } from "experiments";
import { heads } from "notebook";

const words = trophyExample.sentence.replace(".", "").split(" ");

// 把文档的表画成注意力：每个头把全部权重放在一个词上。
const rows = trophyExample.looksAt.map((word) => [words.map((other) => (other === word ? 1 : 0))]);
heads(rows, { rows: [trophyExample.asks], columns: words, title: "从 it 出发，照文档的说法" });
