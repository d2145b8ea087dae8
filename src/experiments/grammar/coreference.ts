/**
 * Pronouns: in "Bob then Eve later he" the pronoun stands for Bob. Two people of different gender, in either order, and
 * after each of them words that say nothing.
 */
import type { Task } from "./sentence.ts";

const people = { he: ["Bob", "Tom", "Max", "Leo"], she: ["Eve", "Ann", "Mia", "Zoe"] };
const names = [...people.he, ...people.she];
const pronouns = ["he", "she"] as const;
const fillers = ["then", "later", "again", "today"];

export const coreference: Task = {
  lexicon: { name: names, filler: fillers, pronoun: pronouns },
  answers: names,
  pattern: "a man's and a woman's name, fillers after each, then he or she",
  limit: "fillers",
  longest: (most) => 3 + 2 * most,
  draw(random, most) {
    const pair = [random.choice(people.he), random.choice(people.she)];
    const [first, second] = random.integer(2) === 0 ? pair : [pair[1]!, pair[0]!];
    const some = () => Array.from({ length: random.integer(most + 1) }, () => random.choice(fillers));
    return [first!, ...some(), second!, ...some(), random.choice(pronouns)];
  },
  questions(words) {
    const at = words.length - 1;
    const named = words.flatMap((word, t) => (names.includes(word) ? [t] : []));
    const pronoun = pronouns.find((word) => word === words[at]);
    const content = words.filter((word) => !fillers.includes(word));
    if (pronoun === undefined || named.length !== 2 || named[0] !== 0 || content.length !== 3) return undefined;
    const matching = named.filter((t) => people[pronoun].includes(words[t]!));
    if (matching.length !== 1) return undefined; // two men or two women: nothing to tell them apart
    const source = matching[0]!;
    return [{ at, source, answer: names.indexOf(words[source]!), difficulty: named.indexOf(source) === 0 ? 1 : 0 }];
  },
};
