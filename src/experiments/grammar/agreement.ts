/**
 * Subject and verb: "keys near cabinet be" asks whether the keys *are* or *is*. Nouns in between that have the other
 * number, attractors, are what could mislead. After Linzen, Dupoux & Goldberg 2016, "Assessing the ability of LSTMs to
 * learn syntax-sensitive dependencies".
 */
import { nounNumbers, nouns, numberOf } from "./nouns.ts";
import type { Task } from "./sentence.ts";

const prepositions = ["near", "behind", "above", "with"];

export const agreement: Task = {
  lexicon: { noun: nouns, preposition: prepositions, verb: ["be"] },
  answers: nounNumbers,
  pattern: "noun, then any number of times (preposition noun), then be",
  limit: "attractors",
  longest: (attractors) => 2 + 2 * attractors,
  draw(random, attractors) {
    const phrases = Array.from({ length: random.integer(attractors + 1) }, () => [
      random.choice(prepositions), random.choice(nouns),
    ]);
    return [random.choice(nouns), ...phrases.flat(), "be"];
  },
  questions(words) {
    const at = words.length - 1;
    const expected = (t: number) => (t % 2 === 0 ? nouns : t === at ? ["be"] : prepositions);
    if (at % 2 === 0 || !words.every((word, t) => expected(t).includes(word))) return undefined;
    const numbers = words.filter((_, t) => t % 2 === 0).map(numberOf);
    const attractors = numbers.filter((number) => number !== numbers[0]).length;
    return [{ at, source: 0, answer: numbers[0]!, difficulty: attractors }];
  },
};
