/** What a sentence is, in each of the small languages of the grammar experiment, and how a model gets to see it. */
import { Tensor, type Random } from "../../compute/index.ts";

/** At one of its words a sentence asks for an answer that another word decides. */
export interface Question {
  /** The word at which the answer is given. */
  at: number;
  /** The word that decides it. */
  source: number;
  /** A number into the answers of the task. */
  answer: number;
  /** What makes it hard: attractors, names or brackets in between, or the depth of the sentence. */
  difficulty: number;
}

export interface Sentence {
  words: string[];
  questions: Question[];
}

/** A small language with something in it to be understood. */
export interface Task {
  /** Its words by kind. */
  lexicon: Readonly<Record<string, readonly string[]>>;
  answers: readonly string[];
  /** What its sentences look like, for whoever writes one. */
  pattern: string;
  /** The option that says how large sentences get. */
  limit: "attractors" | "fillers" | "depth" | "pairs";
  /** Words of the longest sentence. */
  longest(limit: number): number;
  draw(random: Random, limit: number): string[];
  /** The questions of a sentence made of words of the lexicon; undefined where it is not one of this language. */
  questions(words: readonly string[]): Question[] | undefined;
}

export interface Batch {
  sentences: readonly Sentence[];
  tokens: Tensor; // [batch, T], numbers of words; after the last word, that of no word
  answers: Tensor; // [batch, T, answers], a 1 at the right answer of each question
  present: Tensor; // [batch, 1, T], 1 where there is a word
}

export function drawSentences(task: Task, random: Random, limit: number, count: number): Sentence[] {
  return Array.from({ length: count }, () => {
    const words = task.draw(random, limit);
    return { words, questions: task.questions(words)! };
  });
}

/** The number of every word of a task, in the order of its lexicon. */
export function numbersOfWords(task: Task): Map<string, number> {
  return new Map(Object.values(task.lexicon).flat().map((word, number) => [word, number]));
}

/** Sentences side by side, filled up to T words. */
export function encode(task: Task, sentences: readonly Sentence[], T: number): Batch {
  const numbers = numbersOfWords(task);
  const tokens = new Float32Array(sentences.length * T).fill(numbers.size);
  const present = new Float32Array(sentences.length * T);
  const answers = new Float32Array(sentences.length * T * task.answers.length);
  sentences.forEach(({ words, questions }, b) => {
    words.forEach((word, t) => (tokens[b * T + t] = numbers.get(word)!));
    present.fill(1, b * T, b * T + words.length);
    for (const { at, answer } of questions) answers[(b * T + at) * task.answers.length + answer] = 1;
  });
  return {
    sentences,
    tokens: new Tensor(tokens, [sentences.length, T]),
    answers: new Tensor(answers, [sentences.length, T, task.answers.length]),
    present: new Tensor(present, [sentences.length, 1, T]),
  };
}
