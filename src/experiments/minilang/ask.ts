/** A model of MiniLang asked about a text of the reader's own, with all its heads or without some. */
import { argmax, select, softmax } from "../../compute/index.ts";
import type { TransformerPass } from "../transformer.ts";
import { gatesWithout, headNamed } from "./heads.ts";
import { LENGTH, WORDS, type Question, type Text } from "./language.ts";
import { readerOfModel, type MiniLangModel } from "./model.ts";
import { readText } from "./sentence.ts";
import { encode } from "./task.ts";

export interface AnsweredQuestion extends Question {
  /** The likeliest next word, and whether it is the one that the grammar fixes. */
  predicted: string;
  right: boolean;
  /** The probability of the right word. */
  probability: number;
}

export interface ReadMiniLang {
  words: string[]; // [T]
  questions: AnsweredQuestion[];
  /** The place of the noun that the verb agrees with. */
  subject: number;
  /** Attention among the words, padding left out. */
  weights: number[][][][]; // [layers, heads, T, T]
}

/**
 * What the model predicts wherever the grammar fixes the next word, and where its heads look.
 *
 *     askMiniLang(model, "Bob green Eve white . cup near keys ? . she ?", { without: ["2-1"] }).questions[0].predicted
 */
export function askMiniLang(
  model: MiniLangModel, text: string, { without = [] }: { without?: readonly string[] } = {},
): ReadMiniLang {
  const read = readText(text);
  const gates = gatesWithout(without.map((name) => headNamed(name, model.settings)), model.settings);
  return readAt(readerOfModel(model)(encode([read]).tokens, gates), [read], 0);
}

/** One text of a batch that the model has read. */
export function readAt({ logits, weights }: TransformerPass, texts: readonly Text[], shown: number): ReadMiniLang {
  const { words, questions, subject } = texts[shown]!;
  const rows = select(logits, 0, shown); // [T, words]
  const [guesses, probabilities] = [argmax(rows).data, softmax(rows).data];
  return {
    words,
    subject,
    questions: questions.map((question) => {
      const predicted = WORDS[guesses[question.place]!]!;
      const probability = probabilities[question.place * WORDS.length + WORDS.indexOf(question.answer)]!;
      return { ...question, predicted, right: predicted === question.answer, probability };
    }),
    weights: weights.map((layer) => withoutPadding(select(layer, 0, shown).toArray<number[][][]>(), words.length)),
  };
}

/** [heads, LENGTH, LENGTH] -> [heads, T, T]. Words come first, and a causal model never looks on at the padding. */
function withoutPadding(heads: number[][][], length: number): number[][][] {
  return length === LENGTH ? heads : heads.map((rows) => rows.slice(0, length).map((row) => row.slice(0, length)));
}
