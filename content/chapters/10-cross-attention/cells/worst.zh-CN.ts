import { runTranslation } from "experiments";
import { alignment, slider, table } from "notebook";
import { cross } from "./decoder.ts";

// 十个随机种子是 1 到 10，图最差的是 8 号。
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 8 });
const { model, document } = runTranslation({ encoderLayers: 1, heads: 1, seed });
const { english, chinese, gold, weights, predicted } = document;

const rows = weights[0]!; // [T, S]
alignment(rows, {
  rows: chinese,
  columns: english,
  gold: gold.map((source, t) => [t, source] as const),
  domain: [0, 1],
  digits: 2,
  title: `模型说：${predicted.join("")}`,
});

/** 没有哪个英文词，第 t 个中文词损失最大。 */
function missed(t: number, hide: "hidden" | "across"): string {
  const left = english.map((_, s) => cross(model!, english, chinese, { [hide]: s }).right[t]!);
  return english[left.indexOf(Math.min(...left))]!;
}

table(
  ["中文词", "它的来源", "最亮的列", "遮列损失最大", "遮词损失最大"],
  chinese.map((word, t) => [
    word,
    english[gold[t]!]!,
    english[rows[t]!.indexOf(Math.max(...rows[t]!))]!,
    missed(t, "across"),
    missed(t, "hidden"),
  ]),
);
