import { attention, concatenate, matmul, mergeHeads } from "compute";
import { multiHeadParameters, random, slice, splitHeads, type Tensor } from "compute";
import { heatmap, result } from "notebook";

const words = ["although", "weather", "bad", "but", "we", "still", "go", "out"];
const [dModel, heads] = [12, 3];
const x = random(1).normals([words.length, dModel]); // [T, dModel]
const W = multiHeadParameters(random(2), { dModel, heads });
/** [T, dModel] -> [heads, T, dHead] */
const project = (input: Tensor, w: Tensor) => splitHeads(matmul(input, w), heads);

/** As printed: concat([V1, V2, V3]) @ W_O */
function asPrinted(input: Tensor): Tensor {
  const V = project(input, W.value);
  return matmul(mergeHeads(V), W.output); // [T, dModel]
}

/** Repaired: concat([A1 V1, A2 V2, A3 V3]) @ W_O */
function repaired(input: Tensor): Tensor {
  const [Q, K, V] = [W.query, W.key, W.value].map((w) => project(input, w));
  const { output } = attention(Q!, K!, V!); // A V, [heads, T, dHead]
  return matmul(mergeHeads(output), W.output); // [T, dModel]
}

// Another word at the end, and nothing else. Whose output hears of it?
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
  title: "How far each output moves when “out” becomes another word",
});
const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const share = mean(printed.slice(0, -1)) / mean(withWeights.slice(0, -1));
result("share", share, {
  label: "movement of the other seven: printed formula ÷ repaired formula",
  digits: 2,
});
