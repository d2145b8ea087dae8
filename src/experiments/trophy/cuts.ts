/**
 * Looks that are forbidden at test time. In two layers "it" may read the adjective and then choose a noun; or the nouns
 * may read the adjective, mark themselves, and "it" finds the mark. Forbid one look, and see who still answers.
 */
import { Tensor } from "../../compute/index.ts";
import { ADJECTIVE, IT, WORDS, type Sentence } from "./task.ts";

/** A look of the first layer: who must not see the adjective. */
export type Cut = "it" | "nouns";
export const CUTS: readonly Cut[] = ["it", "nouns"];

/** 1 where a word may look. [batch, WORDS, WORDS] */
export function maskOf(sentences: readonly Sentence[], cuts: readonly Cut[]): Tensor {
  const open = new Float32Array(sentences.length * WORDS * WORDS).fill(1);
  sentences.forEach((sentence, b) => {
    for (const from of looksOf(sentence, cuts)) open[(b * WORDS + from) * WORDS + ADJECTIVE] = 0;
  });
  return new Tensor(open, [sentences.length, WORDS, WORDS]);
}

/** The words that a cut keeps from looking at the adjective. */
function looksOf({ thing, container }: Sentence, cuts: readonly Cut[]): number[] {
  return cuts.flatMap((cut) => (cut === "it" ? [IT] : [thing, container]));
}
