/** Pairs of sentences as the model gets to see them. */
import { Tensor } from "../../compute/index.ts";
import { CHINESE_ORDER, ENGLISH_ORDER, LEXICON, type Pair } from "./grammar.ts";

/** The number of a word is its place here. After them comes the number of no word, which fills a batch up. */
export const ENGLISH: readonly string[] = ENGLISH_ORDER.flatMap((name) => LEXICON[name].map(([english]) => english));

/** What the decoder says after the last word, and what it reads before the first. */
export const END = "。";
export const CHINESE: readonly string[] = [
  ...CHINESE_ORDER.flatMap((name) => LEXICON[name].map(([, chinese]) => chinese)), END,
];
export const BEGIN = CHINESE.length;

/** Words of the longest English sentence, and of the longest Chinese one with its end. */
export const S = ENGLISH_ORDER.length;
export const T = CHINESE_ORDER.length + 1;

export interface Batch {
  pairs: readonly Pair[];
  source: Tensor; // [batch, S], numbers of English words
  present: Tensor; // [batch, 1, S], 1 where there is a word
  read: Tensor; // [batch, T], what the decoder reads in each row: the Chinese word before the one it must produce
  answers: Tensor; // [batch, T, CHINESE], a 1 at the word that each row must produce; zeros after the end
}

export function encode(pairs: readonly Pair[]): Batch {
  const size = pairs.length;
  const source = new Float32Array(size * S).fill(ENGLISH.length);
  const present = new Float32Array(size * S);
  const answers = new Float32Array(size * T * CHINESE.length);
  pairs.forEach(({ english, chinese }, b) => {
    source.set(english.map((word) => ENGLISH.indexOf(word)), b * S);
    present.fill(1, b * S, b * S + english.length);
    numbersOf(chinese).forEach((word, t) => (answers[(b * T + t) * CHINESE.length + word] = 1));
  });
  return {
    pairs,
    source: new Tensor(source, [size, S]),
    present: new Tensor(present, [size, 1, S]),
    read: readRows(pairs.map(({ chinese }) => chinese)),
    answers: new Tensor(answers, [size, T, CHINESE.length]),
  };
}

/** What the decoder reads when these words have been said so far. [batch, T] */
export function readRows(sentences: readonly (readonly string[])[]): Tensor {
  const read = new Float32Array(sentences.length * T).fill(BEGIN); // what stands after the words no row looks back at
  sentences.forEach((words, b) => read.set(words.map((word) => CHINESE.indexOf(word)), b * T + 1));
  return new Tensor(read, [sentences.length, T]);
}

/** The numbers of Chinese words and of the end. */
export function numbersOf(chinese: readonly string[]): number[] {
  return [...chinese, END].map((word) => CHINESE.indexOf(word));
}
