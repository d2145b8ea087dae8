import { random } from "compute";
import { bagLine, pickOneLine } from "experiments";
import { bars, slider } from "notebook";
import { drawWorld } from "./world.ts";

const questions = slider("questions k", { min: 1, max: 4, step: 1, value: 4 });
const chance = random(3);
const worlds = Array.from({ length: 2000 }, () =>
  drawWorld(chance).answers.slice(0, questions),
); // [worlds, k]

/** The share of right answers when `play` sees the k wanted values and says one value per question. */
function accuracy(play: (wanted: readonly number[]) => readonly number[]): number {
  const right = worlds.map((wanted) => {
    const said = play(wanted);
    return wanted.filter((value, question) => value === said[question]).length;
  });
  return right.reduce((sum, count) => sum + count, 0) / (worlds.length * questions);
}

// 1: fetch the first value; throw dice for the others.
const dice = accuracy((wanted) =>
  wanted.map((value, question) => (question === 0 ? value : chance.integer(6))),
);
// 2: fetch the first value; say it for every question.
const copy = accuracy((wanted) => wanted.map(() => wanted[0]!));
// 3: fetch all of them as an unordered bag; say the commonest for every question.
const count = (bag: readonly number[], value: number) =>
  bag.filter((other) => other === value).length;
const commonest = (bag: readonly number[]) =>
  bag.reduce((best, value) => (count(bag, value) > count(bag, best) ? value : best));
const bag = accuracy((wanted) => wanted.map(() => commonest(wanted)));

bars(
  [
    { label: "one answer, dice for the rest", value: dice },
    { label: "one answer, said for all", value: copy },
    { label: "commonest value of the bag", value: bag },
  ],
  {
    value: "accuracy",
    domain: [0, 1],
    digits: 3,
    references: [
      { value: pickOneLine(questions, 6), label: "one answer, the rest guessed" },
      { value: bagLine(questions, 6), label: "bag of values" },
    ],
  },
);
