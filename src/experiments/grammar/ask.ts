/** A trained model asked about a sentence of the reader's own. */
import { noGrad, select, softmax, type Tensor } from "../../compute/index.ts";
import { fromCheckpoint } from "../checkpoint.ts";
import type { GrammarModel } from "../grammar.ts";
import type { TransformerParameters } from "../transformer.ts";
import { readSentence, type AnsweredQuestion, type ReadSentence } from "./measure.ts";
import { lengthOf, predict } from "./model.ts";
import { encode, type Sentence, type Task } from "./sentence.ts";
import { tasks, type GrammarSettings } from "./settings.ts";

export interface GrammarAnswer extends ReadSentence {
  /** Each question with how sure the model is: the probability of every answer, summing to 1. */
  questions: (AnsweredQuestion & { probabilities: Record<string, number> })[];
}

/**
 * What the model answers, and where it looks. The sentence is one of the language that it was trained on: a text with
 * spaces between the words, or the words.
 *
 *     askGrammar(model, "keys near cabinet be").questions[0].predicted // "plural"
 */
export function askGrammar(
  { settings, parameters }: GrammarModel, sentence: string | readonly string[],
): GrammarAnswer {
  const task = tasks[settings.task];
  const batch = encode(task, [toSentence(task, settings, sentence)], lengthOf(settings));
  const model = fromCheckpoint<TransformerParameters>(parameters);
  const pass = noGrad(() => predict(model, batch.tokens, batch.present, settings));
  const read = readSentence(task, pass, batch, 0);
  const sure = softmax(select(pass.logits, 0, 0)); // [T, answers]
  const questions = read.questions.map((one) => ({ ...one, probabilities: named(task, sure, one.at) }));
  return { ...read, questions };
}

function named(task: Task, probabilities: Tensor, at: number): Record<string, number> {
  const row = select(probabilities, 0, at).data;
  return Object.fromEntries(task.answers.map((answer, i) => [answer, row[i]!]));
}

/** Checks one thing after the other, so that each error speaks of the first that is wrong. */
function toSentence(task: Task, settings: GrammarSettings, sentence: string | readonly string[]): Sentence {
  const given = typeof sentence === "string" ? sentence.split(/\s+/).filter((word) => word !== "") : sentence;
  const words = toWords(task, given);
  const questions = task.questions(words);
  if (questions === undefined || words.length === 0) {
    throw new RangeError(`askGrammar: expected ${task.pattern}; got ${JSON.stringify(words.join(" "))}.`);
  }
  const longest = lengthOf(settings);
  if (words.length <= longest) return { words, questions };
  throw new RangeError(
    `askGrammar: this model knows sentences of at most ${longest} words, got ${words.length}; ` +
      `shorten it, or train with more ${task.limit}.`,
  );
}

/** The words as the lexicon has them; capital or small letters make no difference. */
function toWords(task: Task, given: readonly string[]): string[] {
  const known = new Map(Object.values(task.lexicon).flat().map((word) => [word.toLowerCase(), word]));
  const unknown = given.filter((word) => !known.has(word.toLowerCase()));
  if (unknown.length === 0) return given.map((word) => known.get(word.toLowerCase())!);
  const kinds = Object.entries(task.lexicon).map(([kind, words]) => `${kind}: ${words.join(" ")}`);
  const named = unknown.map((word) => JSON.stringify(word)).join(", ");
  throw new RangeError(`askGrammar: not in this grammar: ${named}; its words are ${kinds.join("; ")}.`);
}
