/** What a model of the induction task expects, and where it looks: in a text of the exam, or of the reader's own. */
import { argmax, select, softmax, tensor } from "../../compute/index.ts";
import type { TransformerPass } from "../transformer.ts";
import { readerOfModel, type InductionModel } from "./model.ts";
import type { InductionSettings } from "./settings.ts";
import { letter } from "./task.ts";

export interface ReadInduction {
  /** The text in letters. */
  tokens: string[]; // [T]
  /** At each position the token that the model expects next, and with which probability. */
  expected: string[];
  confidence: number[];
  weights: number[][][][]; // [layers, heads, T, T]
}

/**
 * Letters, with or without spaces, as many as the model reads at most.
 *
 *     askInduction(model, "A C F B E A C F").expected.at(-1) // "B"
 */
export function askInduction(model: InductionModel, text: string): ReadInduction {
  const tokens = toTokens(text, model.settings);
  return readAt(readerOfModel(model)(tensor([tokens])), tokens, 0);
}

/** One text of a batch that the model has read. */
export function readAt({ logits, weights }: TransformerPass, tokens: readonly number[], shown: number): ReadInduction {
  const rows = select(logits, 0, shown); // [T, vocabulary]
  const guesses = Array.from(argmax(rows).data);
  const probabilities = softmax(rows).toArray<number[][]>();
  return {
    tokens: tokens.map(letter),
    expected: guesses.map(letter),
    confidence: guesses.map((guess, place) => probabilities[place]![guess]!),
    weights: weights.map((layer) => select(layer, 0, shown).toArray<number[][][]>()),
  };
}

function toTokens(text: string, { vocabulary, length }: InductionSettings): number[] {
  const letters = text.toUpperCase().replaceAll(/\s/g, "").split("");
  const known = Array.from({ length: vocabulary }, (_, token) => letter(token));
  const tokens = letters.map((one) => known.indexOf(one));
  if (!tokens.includes(-1) && tokens.length >= 1 && tokens.length <= length) return tokens;
  const expected = `1 to ${length} letters from ${known[0]!} to ${known.at(-1)!}`;
  throw new RangeError(`askInduction: expected ${expected}, got ${tokens.length}: ${JSON.stringify(text)}.`);
}
