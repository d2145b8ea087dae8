/** A trained model asked to translate a sentence of the reader's own. */
import { argmax, select, softmax } from "../../compute/index.ts";
import { fromCheckpoint, type Checkpoint } from "../checkpoint.ts";
import { CHINESE, encode, END, readRows, T } from "./batch.ts";
import { pairOf } from "./grammar.ts";
import { readPair } from "./measure.ts";
import { readerOf, type TranslationParameters } from "./model.ts";
import type { TranslationSettings } from "./settings.ts";

/** A trained model as plain data. */
export interface TranslationModel {
  settings: TranslationSettings;
  parameters: Checkpoint<TranslationParameters>;
}

export interface Translation {
  english: string[];
  /** The model's own words, each read back before it says the next. [T] */
  chinese: string[];
  /** How sure it was of each. [T] */
  probabilities: number[];
  /** Where it looked when it produced each. [heads, T, S] */
  weights: number[][][];
  /** The right words, and the place of the source of each. */
  expected: string[];
  gold: number[];
  right: boolean;
}

/**
 * What the model says, word by word, and where it looks. The sentence is one of the grammar: a text with spaces between
 * the words, or the words.
 *
 *     translate(model, "I love natural language processing").chinese // ["我", "爱", "自然", "语言", "处理"]
 */
export function translate(model: TranslationModel, english: string | readonly string[]): Translation {
  const pair = pairOf(english);
  const { source, present } = encode([pair]);
  const look = readerOf(fromCheckpoint<TranslationParameters>(model.parameters), model.settings);
  const said: string[] = [];
  const probabilities: number[] = [];
  let pass = look({ source, present, read: readRows([said]) });
  while (said.length < T - 1) {
    const row = softmax(select(select(pass.logits, 0, 0), 0, said.length)); // [CHINESE]
    const word = argmax(row).item();
    if (CHINESE[word] === END) break;
    said.push(CHINESE[word]!);
    probabilities.push(row.data[word]!);
    pass = look({ source, present, read: readRows([said]) });
  }
  const { weights } = readPair(pass, { pairs: [{ ...pair, chinese: said }] }, 0);
  const right = said.join(" ") === pair.chinese.join(" ");
  return {
    english: pair.english, chinese: said, probabilities, weights, expected: pair.chinese, gold: pair.gold, right,
  };
}
