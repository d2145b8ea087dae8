/**
 * The puzzle without training: two heads at "it", one layer, and four numbers to set. The first head may like the
 * trophy and a small-like adjective, the second the suitcase and a big-like one. An adjective that draws a head's
 * attention away from its noun switches that head off: one head gates what the other brings.
 */
import { softmax } from "../../compute/index.ts";
import { BIG, sentenceOf, type SentenceParts } from "./task.ts";

/** Scores of the words that a head cares for; every other word has 0. */
export interface HandLogits {
  trophy: number;
  small: number;
  suitcase: number;
  big: number;
}

export interface HandVotes {
  words: string[];
  /** Attention of the two heads at "it". [2, words] */
  weights: number[][];
  /** What arrives of each noun: the first head's weight on the trophy, the second's on the suitcase. */
  trophy: number;
  suitcase: number;
}

/** What the two heads bring for one sentence about the trophy and the suitcase. */
export function gateByHand(
  logits: HandLogits, { adjective, order }: Pick<SentenceParts, "adjective" | "order">,
): HandVotes {
  const { words, big } = sentenceOf({ thing: "trophy", container: "suitcase", adjective, order });
  const first = { trophy: logits.trophy, ...(big ? {} : { [adjective]: logits.small }) };
  const second = { suitcase: logits.suitcase, ...(big ? { [adjective]: logits.big } : {}) };
  const weights = [first, second].map((scores) => rowOf(words, scores));
  return {
    words, weights,
    trophy: weights[0]![words.indexOf("trophy")]!,
    suitcase: weights[1]![words.indexOf("suitcase")]!,
  };
}

/**
 * Why one head in one layer fails: at "it" the query is always the same, so a word's score depends on that word alone,
 * and the ratio of two weights is exp(score - score), whatever the adjective draws to itself. The ratio of the weights
 * on the trophy and the suitcase, for both adjectives.
 */
export function oneHeadRatios(
  scores: Readonly<Record<string, number>>, order: SentenceParts["order"] = "thing first",
): { big: number; small: number } {
  const ratio = (adjective: string) => {
    const { words } = sentenceOf({ thing: "trophy", container: "suitcase", adjective, order });
    const row = rowOf(words, scores);
    return row[words.indexOf("trophy")]! / row[words.indexOf("suitcase")]!;
  };
  return { big: ratio(BIG[0]), small: ratio("small") };
}

function rowOf(words: readonly string[], scores: Readonly<Record<string, number>>): number[] {
  return softmax(words.map((word) => scores[word] ?? 0)).toArray<number[]>();
}
