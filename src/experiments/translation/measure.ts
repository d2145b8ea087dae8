/** What a model made of pairs: whether its words are right, and where it looked for them. */
import { alignmentAccuracy, argmax, type Gold, type Tensor } from "../../compute/index.ts";
import { CHINESE, numbersOf, T, type Batch } from "./batch.ts";
import type { Pair } from "./grammar.ts";
import type { TranslationPass } from "./model.ts";

export interface Alignment {
  /** The share of Chinese words whose row, averaged over heads, is largest at the word's source. */
  alignment: number;
  /** The same by the rows of each head. */
  perHead: number[];
  /** The same when a row is taken for the word that it reads, not for the one that it produces. */
  inputRowAlignment: number;
}

export interface ReadPair extends Pair {
  /** The model's words, one for each Chinese word and one for the end, given the right words before. */
  predicted: string[];
  /** Cross-attention: row t produces Chinese word t; the row of the end is left out. [heads, T, S] */
  weights: number[][][];
}

/** The share of right words, ends included, given the right words before. */
export function tokenAccuracy({ logits }: Pick<TranslationPass, "logits">, pairs: readonly Pair[]): number {
  const guesses = argmax(logits).data; // [batch * T]
  let [right, asked] = [0, 0];
  pairs.forEach(({ chinese }, b) => numbersOf(chinese).forEach((word, t) => {
    asked++;
    if (guesses[b * T + t] === word) right++;
  }));
  return right / asked;
}

/** weights [batch, heads, T, S] */
export function alignments(weights: Tensor, pairs: readonly Pair[]): Alignment {
  const heads = headsOf(weights);
  const means = meanOverHeads(heads);
  const produced = pairs.flatMap(({ gold }) => padded(gold));
  const read = pairs.flatMap(({ gold }) => padded([[], ...gold.slice(0, -1)])); // the first row reads none
  return {
    alignment: alignmentAccuracy(means, produced),
    perHead: heads.map((rows) => alignmentAccuracy(rows, produced)),
    inputRowAlignment: alignmentAccuracy(means, read),
  };
}

/** Pair number b of a batch, with the model's words. */
export function readPair({ logits, weights }: TranslationPass, { pairs }: Pick<Batch, "pairs">, b: number): ReadPair {
  const pair = pairs[b]!;
  const guesses = argmax(logits).data.slice(b * T, b * T + pair.chinese.length + 1);
  return {
    ...pair,
    predicted: Array.from(guesses, (word) => CHINESE[word]!),
    weights: headsOf(weights).map((rows) => (
      pair.chinese.map((_, t) => rows[b * T + t]!.slice(0, pair.english.length))
    )),
  };
}

/** [batch, heads, T, S] -> heads times [batch * T, S] */
export function headsOf(weights: Tensor): number[][][] {
  const batch = weights.toArray<number[][][][]>();
  return batch[0]!.map((_, head) => batch.flatMap((heads) => heads[head]!));
}

/** [heads, rows, S] -> [rows, S] */
export function meanOverHeads(heads: readonly number[][][]): number[][] {
  return heads[0]!.map((row, r) => row.map((_, s) => (
    heads.reduce((sum, rows) => sum + rows[r]![s]!, 0) / heads.length
  )));
}

/** Gold for each of the T rows; none for those that produce no word. */
function padded(gold: Gold): Gold {
  return Array.from({ length: T }, (_, t) => gold[t] ?? []);
}

