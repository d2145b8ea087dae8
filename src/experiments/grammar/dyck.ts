/**
 * Brackets of four types, closed by a blank that does not say which: "( [ _ { _ _" asks for ] } and ). The answer is
 * the last bracket still open, however much was opened and closed since. These are the words of the Dyck-4 language.
 */
import type { Random } from "../../compute/index.ts";
import type { Question, Task } from "./sentence.ts";

const openers = ["(", "[", "{", "<"];
const blank = "_";

export const dyck: Task = {
  lexicon: { opener: openers, blank: [blank] },
  answers: [")", "]", "}", ">"],
  pattern: "opening brackets, each closed by a _ of its own",
  limit: "pairs",
  longest: (pairs) => 2 * pairs,
  draw: (random, most) => drawBrackets(random, 2 * (1 + random.integer(most))),
  questions(words) {
    const open: number[] = [];
    const questions = words.map((word, at): Question | undefined => {
      if (word !== blank) return void open.push(at);
      const source = open.pop() ?? at;
      return { at, source, answer: openers.indexOf(words[source]!), difficulty: (at - source - 1) / 2 };
    });
    const asked = questions.filter((question) => question !== undefined);
    return open.length === 0 && asked.every(({ answer }) => answer >= 0) ? asked : undefined;
  },
};

/** Opens or closes by the toss of a coin, where both are possible. */
function drawBrackets(random: Random, length: number): string[] {
  const words: string[] = [];
  for (let depth = 0; words.length < length; ) {
    const mustClose = depth === length - words.length;
    const opens = depth === 0 || (!mustClose && random.integer(2) === 0);
    words.push(opens ? random.choice(openers) : blank);
    depth += opens ? 1 : -1;
  }
  return words;
}
