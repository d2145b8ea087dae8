import {
  add, attentionWeights, embedding, linear, matmul, mergeHeads, multiHeadAttention, reshape,
  rmsNorm, slice, softmax, splitHeads, tensor, type Tensor,
} from "compute";
import { runTranslation, type TranslationModel } from "experiments";
import { heatmap } from "notebook";
import { chineseWords, englishWords } from "./grammar.ts";

/** hidden：谁都看不到的英文词。across：只有解码器看不到的。 */
interface Doctoring { hidden?: number; across?: number; change?: (row: number[]) => number[] }

/** 中文怎样向英文提问，解码器读入的是正确的词。[S], [T] */
export function cross(
  { parameters, settings: { heads } }: TranslationModel, english: string[], chinese: string[],
  { hidden, across = hidden, change = (row) => row }: Doctoring = {},
) {
  const p = load(parameters);
  const open = (closed?: number) =>
    tensor([english.map((_, s) => (s === closed ? 0 : 1))]); // [1, S]

  // 编码器：词加位置；如果有一层注意力，就由它混合。
  const source = english.map((word) => englishWords.indexOf(word));
  let x = add(embedding(p.english, source), slice(p.englishPositions, 0, 0, source.length));
  for (const layer of p.encoder) {
    x = add(x, multiHeadAttention(rmsNorm(x), layer, { heads, mask: open(hidden) }).output);
  } // [S, dModel]

  // 解码器读入开始符和已有的中文词，并回头看它们。
  const start = chineseWords.length + 1; // 排在所有的词和句号之后
  const read = [start, ...chinese.slice(0, -1).map((word) => chineseWords.indexOf(word))];
  let y = add(embedding(p.chinese, read), slice(p.chinesePositions, 0, 0, read.length));
  y = add(y, multiHeadAttention(rmsNorm(y), p.self, { heads, causal: true }).output); // [T, dModel]

  // 中文提问，英文被问：查询来自 y，键和值来自 x。
  const q = splitHeads(matmul(rmsNorm(y), p.cross.query), heads); // [heads, T, dHead]
  const k = splitHeads(matmul(rmsNorm(x), p.cross.key), heads); // [heads, S, dHead]
  const v = splitHeads(matmul(rmsNorm(x), p.cross.value), heads); // [heads, S, dHead]
  const weights = attentionWeights(q, k, { mask: open(across) }).toArray<number[][][]>();
  const rows = weights.map((head) => head.map(change)); // [heads, T, S]
  const bring = (some: number[][][]) => matmul(mergeHeads(matmul(some, v)), p.cross.output);

  const logits = linear(rmsNorm(add(y, bring(rows))), p.readout); // [T, 词数]
  const probabilities = softmax(logits).toArray<number[][]>();
  const right = chinese.map((word, t) => probabilities[t]![chineseWords.indexOf(word)]!); // [T]
  return { weights, values: v.toArray<number[][][]>(), bring, probabilities, right };
}

type Loaded<P> = P extends { data: number[] } ? Tensor : { [Name in keyof P]: Loaded<P[Name]> };

/** 参数存成了普通的数，这里把它们变回张量。 */
function load<P extends object>(part: P): Loaded<P> {
  const turned = "data" in part && "shape" in part
    ? reshape(tensor(part.data as number[]), part.shape as number[])
    : Array.isArray(part) ? part.map(load)
    : Object.fromEntries(
        Object.entries(part).map(([name, inner]) => [name, load(inner as object)]),
      );
  return turned as Loaded<P>;
}

// 手写的和库里的，用一个只训练了四十步的模型：权重相同。
const { model, reordered: { english, chinese, weights } } = runTranslation({ steps: 40 });
const byHand = cross(model!, english, chinese).weights; // [heads, T, S]
const gaps = byHand.flat(2).map((weight, i) => Math.abs(weight - weights.flat(2)[i]!));
Math.max(...gaps); //=> 0.00000

heatmap(byHand[0]!, {
  rows: chinese,
  columns: english,
  rowAxis: "提问",
  columnAxis: "被问",
  domain: [0, 1],
  digits: 2,
});
