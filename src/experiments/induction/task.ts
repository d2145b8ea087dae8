/**
 * The induction task: a block of tokens, repeated to the end of the text. From the second period on, what comes next
 * is what came next the last time. The block's length differs from text to text; with one length for all, "look so
 * many tokens back" would do, and no token would have to be compared with another.
 */
import { Tensor, tensor, type Random } from "../../compute/index.ts";
import type { InductionSettings } from "./settings.ts";

export interface InductionExample {
  /** The tokens of the text and the one that comes after it. */
  tokens: number[]; // [T + 1]
  /** How many tokens the block has. Positions from here on are asked what comes next. */
  period: number;
}

export interface InductionBatch {
  examples: readonly InductionExample[];
  tokens: Tensor; // [batch, T]
  /** One-hot rows of the next token where it is asked for, zeros elsewhere. */
  answers: Tensor; // [batch, T, vocabulary]
}

export function drawExample(random: Random, settings: InductionSettings): InductionExample {
  const { shortest, longest, length, vocabulary, repeats } = settings;
  const period = shortest + random.integer(longest - shortest + 1);
  const block = repeats
    ? Array.from({ length: period }, () => random.integer(vocabulary))
    : random.permutation(vocabulary).slice(0, period);
  return { tokens: Array.from({ length: length + 1 }, (_, place) => block[place % period]!), period };
}

export function drawBatch(random: Random, settings: InductionSettings, size: number): InductionBatch {
  return encode(Array.from({ length: size }, () => drawExample(random, settings)), settings);
}

export function encode(examples: readonly InductionExample[], settings: InductionSettings): InductionBatch {
  const { length, vocabulary } = settings;
  const answers = new Float32Array(examples.length * length * vocabulary);
  examples.forEach(({ tokens, period }, b) => {
    for (let place = period; place < length; place++) {
      answers[(b * length + place) * vocabulary + tokens[place + 1]!] = 1;
    }
  });
  return {
    examples,
    tokens: tensor(examples.map(({ tokens }) => tokens.slice(0, length))),
    answers: new Tensor(answers, [examples.length, length, vocabulary]),
  };
}

/** Tokens as a reader sees them: A, B, C, ... */
export function letter(token: number): string {
  return String.fromCharCode(65 + token);
}
