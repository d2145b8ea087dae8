/** The index of the book's sections, made in the page on the first search. */
import MiniSearch from "minisearch";
import type { Passage } from "../../src/build/passages.ts";
import { wordsAsked, wordsToFind } from "./words.ts";

export interface Finding {
  passage: Passage;
  /** A piece of its text around the first word found, cut into parts that were asked for and parts that were not. */
  excerpt: readonly { text: string; asked: boolean }[];
}

/** A function that finds the passages for a question, the best first. */
export function finder(passages: readonly Passage[]): (question: string) => Finding[] {
  const index = new MiniSearch<Passage & { id: number }>({
    fields: ["section", "page", "text"],
    tokenize: wordsToFind,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsAsked,
      combineWith: "AND",
      boost: { section: 4, page: 2 },
      prefix: (term) => /^[a-z]{2,}/.test(term),
      fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));
  return (question) => index.search(question).slice(0, 12).map(({ id, terms }) => {
    const passage = passages[id as number]!;
    return { passage, excerpt: excerptOf(passage.text, terms) };
  });
}

const around = 60; // characters before the first word found, and twice as many after it

export function excerptOf(text: string, terms: readonly string[]): Finding["excerpt"] {
  const pattern = new RegExp(terms.toSorted((a, b) => b.length - a.length).map(escaped).join("|") || "(?!)", "giu");
  const first = text.search(pattern);
  const start = first < around ? 0 : text.indexOf(" ", first - around) + 1 || first - around;
  const piece = text.slice(start > first ? first - around : start, Math.max(first, 0) + 2 * around);
  const parts: { text: string; asked: boolean }[] = [];
  let end = 0;
  for (const { 0: word, index } of piece.matchAll(pattern)) {
    parts.push({ text: piece.slice(end, index), asked: false }, { text: word, asked: true });
    end = index + word.length;
  }
  return [...parts, { text: piece.slice(end), asked: false }].filter((part) => part.text !== "");
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
