/**
 * English clauses and their Chinese, word by word. Time and place move to the front of the verb in Chinese, so a word's
 * source is not where the word stands; which word comes from which is known by construction.
 */
import type { Random } from "../../compute/index.ts";

/** The words of every class: English, Chinese. "at" is the only word of its class. */
export const LEXICON = {
  subject: [["I", "我"], ["you", "你"], ["we", "我们"], ["they", "他们"]],
  verb: [["love", "爱"], ["study", "学习"], ["discuss", "讨论"], ["teach", "教"]],
  adjective: [["natural", "自然"], ["new", "新"], ["modern", "现代"], ["simple", "简单"]],
  noun: [["language", "语言"], ["speech", "语音"], ["music", "音乐"], ["art", "艺术"]],
  head: [["processing", "处理"], ["analysis", "分析"], ["theory", "理论"], ["history", "历史"]],
  at: [["at", "在"]],
  place: [["home", "家"], ["school", "学校"], ["university", "大学"], ["work", "公司"]],
  time: [["today", "今天"], ["tomorrow", "明天"], ["now", "现在"], ["tonight", "今晚"]],
} as const;

export type WordClass = keyof typeof LEXICON;

export const ENGLISH_ORDER = [
  "subject", "verb", "adjective", "noun", "head", "at", "place", "time",
] as const satisfies readonly WordClass[];
export const CHINESE_ORDER = [
  "time", "subject", "at", "place", "verb", "adjective", "noun", "head",
] as const satisfies readonly WordClass[];

/** What must not be there, in the order of drawing: each with a chance of one half. */
const OPTIONAL = [["adjective"], ["head"], ["at", "place"], ["time"]] as const satisfies readonly WordClass[][];

export const PATTERN = "SUBJECT VERB [ADJECTIVE] NOUN [HEAD] [at PLACE] [TIME]";

export interface Pair {
  english: string[];
  chinese: string[];
  /** The place in the English sentence that each Chinese word comes from. */
  gold: number[];
}

/** Which word of its class is said, for the classes that are there. */
export type Clause = Partial<Record<WordClass, number>>;

export function drawClause(random: Random): Clause {
  const absent = new Set<WordClass>(OPTIONAL.flatMap((classes) => (random.integer(2) === 0 ? [...classes] : [])));
  const drawn = ENGLISH_ORDER.map((name) => [name, random.integer(LEXICON[name].length)] as const);
  return Object.fromEntries(drawn.filter(([name]) => !absent.has(name)));
}

/** A clause in both languages. */
export function toPair(clause: Clause): Pair {
  const english = ENGLISH_ORDER.filter((name) => clause[name] !== undefined);
  const chinese = CHINESE_ORDER.filter((name) => clause[name] !== undefined);
  return {
    english: english.map((name) => LEXICON[name][clause[name]!]![0]),
    chinese: chinese.map((name) => LEXICON[name][clause[name]!]![1]),
    gold: chinese.map((name) => english.indexOf(name)),
  };
}

export function drawPairs(random: Random, count: number): Pair[] {
  return Array.from({ length: count }, () => toPair(drawClause(random)));
}

/** The pair of an English sentence of the grammar; capital or small letters make no difference. */
export function pairOf(english: string | readonly string[]): Pair {
  const given = typeof english === "string" ? english.split(/\s+/).filter((word) => word !== "") : english;
  const found = given.map(findWord);
  const unknown = given.filter((_, i) => found[i] === undefined);
  if (unknown.length > 0) throw unknownWords(unknown);
  const pair = toPair(Object.fromEntries(found.map((word) => [word!.name, word!.number])));
  const inOrder = found.map((word) => LEXICON[word!.name][word!.number]![0]);
  const clause = new Set(found.map((word) => word!.name));
  const complete = clause.has("subject") && clause.has("verb") && clause.has("noun");
  const placed = clause.has("at") === clause.has("place");
  if (complete && placed && inOrder.join(" ") === pair.english.join(" ")) return pair;
  throw new RangeError(`translate: expected ${PATTERN}; got ${JSON.stringify(given.join(" "))}.`);
}

function findWord(word: string): { name: WordClass; number: number } | undefined {
  return ENGLISH_ORDER.flatMap((name) => {
    const number = LEXICON[name].findIndex(([english]) => english.toLowerCase() === word.toLowerCase());
    return number < 0 ? [] : [{ name, number }];
  })[0];
}

function unknownWords(unknown: readonly string[]): RangeError {
  const named = unknown.map((word) => JSON.stringify(word)).join(", ");
  const classes = ENGLISH_ORDER.map((name) => `${name}: ${LEXICON[name].map(([english]) => english).join(" ")}`);
  return new RangeError(`translate: not in this grammar: ${named}; its words are ${classes.join("; ")}.`);
}
