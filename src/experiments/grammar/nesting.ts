/**
 * Centre embedding: "dogs that cat that boys see hear fear", one clause inside another. The first verb belongs to the
 * last noun, the last verb to the first; each asks for the number of its own noun.
 */
import { nounNumbers, nouns, numberOf } from "./nouns.ts";
import type { Task } from "./sentence.ts";

const verbs = ["see", "hear", "fear", "chase"];

export const nesting: Task = {
  lexicon: { noun: nouns, relative: ["that"], verb: verbs },
  answers: nounNumbers,
  pattern: "noun, then any number of times (that noun), then as many verbs as there are nouns",
  limit: "depth",
  longest: (depth) => 3 * depth - 1,
  draw(random, most) {
    const depth = 1 + random.integer(most);
    const subjects = Array.from({ length: depth }, () => random.choice(nouns));
    const actions = subjects.map(() => random.choice(verbs));
    return [...subjects.flatMap((noun, i) => (i === 0 ? [noun] : ["that", noun])), ...actions];
  },
  questions(words) {
    const depth = (words.length + 1) / 3;
    const verbsFrom = 2 * depth - 1;
    const expected = (t: number) => (t >= verbsFrom ? verbs : t % 2 === 0 ? nouns : ["that"]);
    if (!Number.isInteger(depth) || !words.every((word, t) => expected(t).includes(word))) return undefined;
    return words.slice(verbsFrom).map((_, i) => {
      const source = 2 * (depth - 1 - i);
      return { at: verbsFrom + i, source, answer: numberOf(words[source]!), difficulty: depth };
    });
  },
};
