/** Texts of MiniLang as numbers. */
import { Tensor, type Random } from "../../compute/index.ts";
import { drawText, LENGTH, WORDS, type Text } from "./language.ts";

export interface MiniLangBatch {
  texts: readonly Text[];
  tokens: Tensor; // [batch, T]
  /** One-hot rows of the next word where the grammar fixes it, zeros elsewhere. */
  answers: Tensor; // [batch, T, words]
}

export function drawBatch(random: Random, size: number): MiniLangBatch {
  return encode(Array.from({ length: size }, () => drawText(random)));
}

export function encode(texts: readonly Text[]): MiniLangBatch {
  const tokens = new Float32Array(texts.length * LENGTH); // 0 is padding
  const answers = new Float32Array(texts.length * LENGTH * WORDS.length);
  texts.forEach(({ words, questions }, b) => {
    words.forEach((word, place) => (tokens[b * LENGTH + place] = WORDS.indexOf(word)));
    for (const { place, answer } of questions) {
      answers[(b * LENGTH + place) * WORDS.length + WORDS.indexOf(answer)] = 1;
    }
  });
  return {
    texts,
    tokens: new Tensor(tokens, [texts.length, LENGTH]),
    answers: new Tensor(answers, [texts.length, LENGTH, WORDS.length]),
  };
}
