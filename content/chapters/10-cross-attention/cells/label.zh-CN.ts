import { alignmentAccuracy, mean } from "compute";
import { translate } from "experiments";
import { alignment, result, select, text } from "notebook";
import { model } from "./train.ts";

const sentences = [
  "I love natural language processing",
  "we study modern music theory at school today",
];
const sentence = select("句子", sentences);
const produced = select("一行算作", ["它生成的词", "它读入的词"]);

const { english, chinese, gold, weights } = translate(model!, sentence);
const rows = mean(weights, { axis: 0 }); // [T, S]

// 第 t 行是解码器读入第 t - 1 个词时算出来的；第一行读入的是开始符。
const reading = produced === "它读入的词";
const names = reading ? ["开始", ...chinese.slice(0, -1)] : chinese;
const sources = reading ? [[], ...gold.slice(0, -1)] : gold; // []：没有来源可判

alignment(rows, {
  rows: names.map((name, t) => `${t + 1} ${name}`),
  columns: english,
  gold: sources.flatMap((source, row) => (Array.isArray(source) ? [] : [[row, source] as const])),
  domain: [0, 1],
  digits: 2,
});
const aligned = alignmentAccuracy(rows, sources);
result("aligned", aligned, { label: "这样读，对齐正确率", digits: 2 });
text("两种读法，图里的数字完全一样，变的只是行的名字。");
