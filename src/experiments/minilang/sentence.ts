/** Reading a text of MiniLang that somebody wrote: word by word, with an error that says what was expected. */
import {
  ATTRACTORS, COLOURS, MEN, NOUNS, PREPOSITIONS, PRONOUNS, pronounOf, STOP, textOf, VERBS, WOMEN, WORDS, type Content,
  type Text,
} from "./language.ts";

/** In place of anything that the grammar fixes. */
const OPEN = "?";

const NAMES: readonly string[] = [...MEN, ...WOMEN];
const SHAPE = '"Bob green Eve white . cup near keys is-here . she white he green Eve white Bob green"';

/** The words still to be read, and how to take one of a kind from them. */
interface Words {
  take(kind: string, among: readonly string[]): string;
  next(): string | undefined;
}

/**
 * Two names with a colour each, "." ; a noun, up to two prepositions with a noun each, a verb, "." ; then up to four
 * questions (he, she, each name) with their answers. "?" may stand for the verb and for an answer.
 */
export function readText(text: string): Text {
  const words = text.trim().split(/\s+/).filter((word) => word !== "");
  checkKnown(words);
  const reading = readerOf(words);
  const people = readPeople(reading);
  const { nouns, prepositions } = readNouns(reading);
  const verb = reading.take("a verb", [...VERBS, OPEN]);
  reading.take(`"${STOP}"`, [STOP]);
  const said = readQuestions(reading, [...PRONOUNS, ...people.map(({ name }) => name)]);
  const read = textOf({ people, nouns, prepositions, asked: said.map(({ word }) => word) });
  checkAnswers(read, [verb, ...said.map(({ answer }) => answer)]);
  return read;
}

function readerOf(words: readonly string[]): Words {
  let place = 0;
  const take = (kind: string, among: readonly string[]) => {
    const word = words[place];
    if (word === undefined || !among.includes(word)) throw wrongWord(kind, among, words, place);
    place++;
    return word;
  };
  return { take, next: () => words[place] };
}

function readPeople({ take }: Words): Content["people"] {
  const first = { name: take("a name", NAMES), colour: take("a colour", COLOURS) };
  const others = pronounOf(first.name) === "he" ? WOMEN : MEN;
  const second = { name: take("a name of the other sex", others), colour: take("a colour", COLOURS) };
  take(`"${STOP}"`, [STOP]);
  return [first, second];
}

function readNouns(reading: Words): Pick<Content, "nouns" | "prepositions"> {
  const noun = () => {
    const word = reading.take("a noun", NOUNS.flat());
    const which = NOUNS.findIndex((forms) => (forms as readonly string[]).includes(word));
    return { noun: which, plural: NOUNS[which]![1] === word };
  };
  const nouns = [noun()];
  const prepositions: string[] = [];
  while (prepositions.length < ATTRACTORS && isIn(PREPOSITIONS, reading.next())) {
    prepositions.push(reading.take("a preposition", PREPOSITIONS));
    nouns.push(noun());
  }
  return { nouns, prepositions };
}

/** Each may be asked once. */
function readQuestions({ take, next }: Words, open: readonly string[]): { word: string; answer: string }[] {
  if (next() === undefined) return [];
  const word = take(open.length > 0 ? "a question" : "the end", open);
  const answer = take("its answer", [...COLOURS, OPEN]);
  return [{ word, answer }, ...readQuestions({ take, next }, open.filter((other) => other !== word))];
}

function checkAnswers({ words, questions }: Text, answers: readonly string[]): void {
  questions.forEach(({ place, answer }, i) => {
    if (answers[i] === answer || answers[i] === OPEN) return;
    throw new RangeError(
      `MiniLang: after ${JSON.stringify(words[place])} at word ${place + 1} the grammar wants ` +
        `${JSON.stringify(answer)}, got ${JSON.stringify(answers[i])}; write it, or "?" to leave it to the grammar.`,
    );
  });
}

function checkKnown(words: readonly string[]): void {
  const unknown = words.filter((word) => word !== OPEN && !WORDS.slice(1).includes(word));
  if (unknown.length === 0) return;
  const named = unknown.map((word) => JSON.stringify(word)).join(", ");
  throw new RangeError(`MiniLang: expected words of the language, got ${named}; it has ${WORDS.slice(1).join(" ")}`);
}

function wrongWord(kind: string, among: readonly string[], words: readonly string[], place: number): RangeError {
  const got = words[place] === undefined ? "the end" : JSON.stringify(words[place]);
  const choice = among.length > 1 ? ` (${among.join(" ")})` : "";
  return new RangeError(
    `MiniLang: expected ${kind}${choice} as word ${place + 1}, got ${got}; a text looks like ${SHAPE}.`,
  );
}

function isIn(list: readonly string[], word: string | undefined): boolean {
  return word !== undefined && list.includes(word);
}
