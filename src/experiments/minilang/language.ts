/**
 * MiniLang, a language of 32 words in which three things can be asked that documents like to give a head each:
 *
 *     Bob green Eve white .  cup near keys is-here .  she white he green Eve white Bob green
 *     who has which colour   whose number has the verb  four questions, each with its answer
 *
 * What a grammar fixes is to be predicted: the verb after its nouns (agreement: the first noun decides, not those
 * after a preposition), a colour after a pronoun (coreference) and after a name (recall).
 */
import { random, type Random } from "../../compute/index.ts";

export const MEN = ["Bob", "Tom", "Jim", "Max"] as const;
export const WOMEN = ["Eve", "Ann", "Amy", "Sue"] as const;
export const COLOURS = ["red", "green", "blue", "white", "black", "brown"] as const;
/** Each noun in the singular and the plural. */
export const NOUNS = [["cup", "cups"], ["key", "keys"], ["box", "boxes"], ["book", "books"]] as const;
export const PREPOSITIONS = ["near", "under", "behind", "beside"] as const;
export const VERBS = ["is-here", "are-here"] as const;
/** The man's and the woman's. */
export const PRONOUNS = ["he", "she"] as const;
export const STOP = ".";
/** Fills a text up to its full length; nothing is ever asked of it. */
export const PADDING = "-";

/** The words, by what they are. */
export const miniLangWords = {
  men: MEN, women: WOMEN, colours: COLOURS, nouns: NOUNS, prepositions: PREPOSITIONS, verbs: VERBS, pronouns: PRONOUNS,
} as const;

/** A word's number is its place here. */
export const WORDS: readonly string[] = [
  PADDING, STOP, ...MEN, ...WOMEN, ...COLOURS, ...NOUNS.flat(), ...PREPOSITIONS, ...VERBS, ...PRONOUNS,
];

/** Words in a text, with its padding. */
export const LENGTH = 24;
/** Nouns after prepositions, at most: they may mislead the verb. */
export const ATTRACTORS = 2;

export const RELATIONS = ["agreement", "coreference", "recall"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Something that the grammar fixes: after the word at `place` comes `answer`. */
export interface Question {
  relation: Relation;
  place: number;
  answer: string;
}

export interface Text {
  words: string[];
  questions: Question[];
  /** Where the noun stands that the verb agrees with, and how many other nouns come before the verb. */
  subject: number;
  attractors: number;
}

/** What a text says, before it is put into words. */
export interface Content {
  /** In the order in which they come. */
  people: readonly { name: string; colour: string }[];
  /** Subject first: which noun, and whether it is plural. */
  nouns: readonly { noun: number; plural: boolean }[];
  prepositions: readonly string[]; // one fewer than nouns
  /** Pronouns and names, in the order in which they are asked. */
  asked: readonly string[];
}

export function drawContent(random: Random): Content {
  const [first, second] = random.permutation(COLOURS.length).map((colour) => COLOURS[colour]!);
  const pair = [{ name: random.choice(MEN), colour: first! }, { name: random.choice(WOMEN), colour: second! }];
  const people = random.integer(2) === 0 ? pair : pair.toReversed();
  const attractors = random.integer(ATTRACTORS + 1);
  const nouns = Array.from({ length: attractors + 1 }, () => ({
    noun: random.integer(NOUNS.length), plural: random.integer(2) === 1,
  }));
  const prepositions = Array.from({ length: attractors }, () => random.choice(PREPOSITIONS));
  const questions = [...PRONOUNS, ...people.map(({ name }) => name)];
  return { people, nouns, prepositions, asked: random.permutation(questions.length).map((i) => questions[i]!) };
}

/** A content in words, with what the grammar fixes in them. */
export function textOf({ people, nouns, prepositions, asked }: Content): Text {
  const words = [...people.flatMap(({ name, colour }) => [name, colour]), STOP];
  const subject = words.length;
  nouns.forEach(({ noun, plural }, i) => words.push(...prepositions.slice(i - 1, i), NOUNS[noun]![plural ? 1 : 0]));
  const questions: Question[] = [
    { relation: "agreement", place: words.length - 1, answer: VERBS[nouns[0]!.plural ? 1 : 0] },
  ];
  words.push(questions[0]!.answer, STOP);
  for (const word of asked) {
    const relation = isPronoun(word) ? "coreference" : "recall";
    const answer = people.find(({ name }) => name === word || pronounOf(name) === word)!.colour;
    questions.push({ relation, place: words.length, answer });
    words.push(word, answer);
  }
  return { words, questions, subject, attractors: nouns.length - 1 };
}

export function drawText(random: Random): Text {
  return textOf(drawContent(random));
}

/** A text by chance, for a reader to begin with. */
export function miniLangText(seed: number): string {
  return drawText(random(seed)).words.join(" ");
}

function isPronoun(word: string): boolean {
  return (PRONOUNS as readonly string[]).includes(word);
}

/** The pronoun that stands for a name. */
export function pronounOf(name: string): string {
  return PRONOUNS[(MEN as readonly string[]).includes(name) ? 0 : 1];
}
