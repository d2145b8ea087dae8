import {
  add, attentionWeights, embedding, linear, matmul, mergeHeads, multiHeadAttention, reshape,
  rmsNorm, slice, softmax, splitHeads, tensor, type Tensor,
} from "compute";
import { runTranslation, type TranslationModel } from "experiments";
import { heatmap } from "notebook";
import { chineseWords, englishWords } from "./grammar.ts";

/** hidden: an English word that nobody sees. across: hidden from the decoder alone. */
interface Doctoring { hidden?: number; across?: number; change?: (row: number[]) => number[] }

/** How Chinese asks English, while the decoder reads the right words. [S], [T] */
export function cross(
  { parameters, settings: { heads } }: TranslationModel, english: string[], chinese: string[],
  { hidden, across = hidden, change = (row) => row }: Doctoring = {},
) {
  const p = load(parameters);
  const open = (closed?: number) =>
    tensor([english.map((_, s) => (s === closed ? 0 : 1))]); // [1, S]

  // The encoder: word and position, mixed by a layer of attention if there is one.
  const source = english.map((word) => englishWords.indexOf(word));
  let x = add(embedding(p.english, source), slice(p.englishPositions, 0, 0, source.length));
  for (const layer of p.encoder) {
    x = add(x, multiHeadAttention(rmsNorm(x), layer, { heads, mask: open(hidden) }).output);
  } // [S, dModel]

  // The decoder reads a start sign and the Chinese words so far, and looks back at them.
  const start = chineseWords.length + 1; // after the words and the full stop
  const read = [start, ...chinese.slice(0, -1).map((word) => chineseWords.indexOf(word))];
  let y = add(embedding(p.chinese, read), slice(p.chinesePositions, 0, 0, read.length));
  y = add(y, multiHeadAttention(rmsNorm(y), p.self, { heads, causal: true }).output); // [T, dModel]

  // Chinese asks, English is asked: queries from y, keys and values from x.
  const q = splitHeads(matmul(rmsNorm(y), p.cross.query), heads); // [heads, T, dHead]
  const k = splitHeads(matmul(rmsNorm(x), p.cross.key), heads); // [heads, S, dHead]
  const v = splitHeads(matmul(rmsNorm(x), p.cross.value), heads); // [heads, S, dHead]
  const weights = attentionWeights(q, k, { mask: open(across) }).toArray<number[][][]>();
  const rows = weights.map((head) => head.map(change)); // [heads, T, S]
  const bring = (some: number[][][]) => matmul(mergeHeads(matmul(some, v)), p.cross.output);

  const logits = linear(rmsNorm(add(y, bring(rows))), p.readout); // [T, words]
  const probabilities = softmax(logits).toArray<number[][]>();
  const right = chinese.map((word, t) => probabilities[t]![chineseWords.indexOf(word)]!); // [T]
  return { weights, values: v.toArray<number[][][]>(), bring, probabilities, right };
}

type Loaded<P> = P extends { data: number[] } ? Tensor : { [Name in keyof P]: Loaded<P[Name]> };

/** The parameters were kept as plain numbers; here they become tensors again. */
function load<P extends object>(part: P): Loaded<P> {
  const turned = "data" in part && "shape" in part
    ? reshape(tensor(part.data as number[]), part.shape as number[])
    : Array.isArray(part) ? part.map(load)
    : Object.fromEntries(
        Object.entries(part).map(([name, inner]) => [name, load(inner as object)]),
      );
  return turned as Loaded<P>;
}

// By hand and by the library, with a model of forty steps: the same weights.
const { model, reordered: { english, chinese, weights } } = runTranslation({ steps: 40 });
const byHand = cross(model!, english, chinese).weights; // [heads, T, S]
const gaps = byHand.flat(2).map((weight, i) => Math.abs(weight - weights.flat(2)[i]!));
Math.max(...gaps); //=> 0.00000

heatmap(byHand[0]!, {
  rows: chinese,
  columns: english,
  rowAxis: "asks",
  columnAxis: "is asked",
  domain: [0, 1],
  digits: 2,
});
