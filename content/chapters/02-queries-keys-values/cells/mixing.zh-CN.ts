import { attention, concatenate, matmul, mergeHeads } from "compute";
import { multiHeadParameters, random, slice, splitHeads, type Tensor } from "compute";
import { heatmap, result } from "notebook";

const words = ["虽然", "天气", "不好", "但是", "我们", "还是", "要", "出门"];
const [dModel, heads] = [12, 3];
const x = random(1).normals([words.length, dModel]); // [T, dModel]
const W = multiHeadParameters(random(2), { dModel, heads });
/** [T, dModel] -> [heads, T, dHead] */
const project = (input: Tensor, w: Tensor) => splitHeads(matmul(input, w), heads);

/** 照印出的写法：concat([V1, V2, V3]) @ W_O */
function asPrinted(input: Tensor): Tensor {
  const V = project(input, W.value);
  return matmul(mergeHeads(V), W.output); // [T, dModel]
}

/** 修好之后：concat([A1 V1, A2 V2, A3 V3]) @ W_O */
function repaired(input: Tensor): Tensor {
  const [Q, K, V] = [W.query, W.key, W.value].map((w) => project(input, w));
  const { output } = attention(Q!, K!, V!); // A V, [heads, T, dHead]
  return matmul(mergeHeads(output), W.output); // [T, dModel]
}

// 只把最后一个词换掉。谁的输出听说了这件事？
const other = concatenate([slice(x, 0, 0, -1), random(3).normals([1, dModel])], 0);
function moved(layer: (input: Tensor) => Tensor): number[] {
  const [before, after] = [layer(x), layer(other)];
  return words.map((_, i) =>
    Math.hypot(...Array.from({ length: dModel }, (_, d) => after.at(i, d) - before.at(i, d))),
  ); // [T]
}

const [printed, withWeights] = [moved(asPrinted), moved(repaired)];
printed.slice(0, -1); //=> [0, 0, 0, 0, 0, 0, 0]

heatmap([printed, withWeights], {
  rows: ["concat(V) W_O", "concat(A V) W_O"],
  columns: words,
  digits: 2,
  title: "把“出门”换成别的词，每个输出变动多少",
});
const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const share = mean(printed.slice(0, -1)) / mean(withWeights.slice(0, -1));
result("share", share, {
  label: "其余七个词的变动：印出的式子 ÷ 修好的式子",
  digits: 2,
});
