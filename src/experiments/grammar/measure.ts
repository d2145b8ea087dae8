/** What a model made of sentences: its answers, how often they are right, and where it looked. */
import { argmax, select, slice, type Tensor } from "../../compute/index.ts";
import type { TransformerPass } from "../transformer.ts";
import type { Batch, Question, Sentence, Task } from "./sentence.ts";

/** A question with its right answer and the model's, both in words. */
export interface AnsweredQuestion extends Omit<Question, "answer"> {
  answer: string;
  predicted: string;
}

export interface ReadSentence {
  words: string[];
  questions: AnsweredQuestion[];
  /** Attention: [heads (of all layers), words, words]; row i is the word that looks. */
  weights: number[][][];
}

export interface Score {
  difficulty: number;
  questions: number;
  accuracy: number;
}

/** Sentence number b of a batch, with the model's answers. */
export function readSentence(task: Task, pass: TransformerPass, { sentences }: Batch, b: number): ReadSentence {
  const { words, questions } = sentences[b]!;
  const guesses = argmax(select(pass.logits, 0, b)).data; // [T]
  return {
    words,
    questions: questions.map((question) => ({
      ...question, answer: task.answers[question.answer]!, predicted: task.answers[guesses[question.at]!]!,
    })),
    weights: pass.weights.flatMap((layer) => shorter(layer, b, words.length)),
  };
}

/** Those of one sentence, without the rows and columns of no word. [batch, heads, T, T] -> [heads, words, words] */
function shorter(layer: Tensor, b: number, words: number): number[][][] {
  return slice(slice(select(layer, 0, b), 1, 0, words), 2, 0, words).toArray<number[][][]>();
}

/** The share of right answers for each difficulty that was asked, easiest first. */
export function scores({ logits }: Pick<TransformerPass, "logits">, { sentences }: Pick<Batch, "sentences">): Score[] {
  const guesses = argmax(logits).data; // [batch * T]
  const T = logits.shape[1]!;
  const counted = new Map<number, { questions: number; right: number }>();
  sentences.forEach(({ questions }, b) => {
    for (const { at, answer, difficulty } of questions) {
      const before = counted.get(difficulty) ?? { questions: 0, right: 0 };
      const right = before.right + (guesses[b * T + at] === answer ? 1 : 0);
      counted.set(difficulty, { questions: before.questions + 1, right });
    }
  });
  const inOrder = [...counted].sort(([a], [b]) => a - b);
  return inOrder.map(([difficulty, { questions, right }]) => ({ difficulty, questions, accuracy: right / questions }));
}

/** The share of right answers to all questions. */
export function accuracyOf(parts: readonly Score[]): number {
  const questions = parts.reduce((sum, part) => sum + part.questions, 0);
  return parts.reduce((sum, part) => sum + part.accuracy * part.questions, 0) / questions;
}

/** The first of the hardest sentences: it shows most. */
export function hardest(sentences: readonly Sentence[]): number {
  const difficulties = sentences.map(({ questions }) => Math.max(...questions.map(({ difficulty }) => difficulty)));
  return difficulties.indexOf(Math.max(...difficulties));
}
