/**
 * Looks that are forbidden at test time. In two layers "it" may read the adjective and then choose a noun; or the nouns
 * may read the adjective, mark themselves, and "it" finds the mark; or the adjective reads the nouns, chooses, and "it"
 * asks the adjective; or a word such as "too" carries the adjective on. Forbid one look, and see who still answers.
 */
import { Tensor } from "../../compute/index.ts";
import { ADJECTIVE, IT, WORDS, type Sentence } from "./task.ts";

/** Looks of the first layer: "it", the nouns, or the other words at the adjective; the adjective at the nouns. */
export type Cut = "it" | "nouns" | "adjective" | "others";
export const CUTS: readonly Cut[] = ["it", "nouns", "adjective", "others"];

/** 1 where a word may look. [batch, WORDS, WORDS] */
export function maskOf(sentences: readonly Sentence[], cuts: readonly Cut[]): Tensor {
  const open = new Float32Array(sentences.length * WORDS * WORDS).fill(1);
  sentences.forEach((sentence, b) => {
    for (const [from, to] of cuts.flatMap((cut) => looksOf(sentence, cut))) open[(b * WORDS + from) * WORDS + to] = 0;
  });
  return new Tensor(open, [sentences.length, WORDS, WORDS]);
}

/** The looks that a cut closes: from which word, at which. */
function looksOf({ thing, container, words }: Sentence, cut: Cut): [from: number, to: number][] {
  const nouns = [thing, container];
  if (cut === "it") return [[IT, ADJECTIVE]];
  if (cut === "nouns") return nouns.map((noun) => [noun, ADJECTIVE]);
  if (cut === "adjective") return nouns.map((noun) => [ADJECTIVE, noun]);
  const others = words.map((_, place) => place).filter((place) => ![...nouns, IT, ADJECTIVE].includes(place));
  return others.map((other) => [other, ADJECTIVE]);
}
