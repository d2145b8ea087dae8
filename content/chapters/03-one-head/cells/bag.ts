import { random } from "compute";
import { bagLine, pickOneLine } from "experiments";
import { bars, slider } from "notebook";
import { drawWorld } from "./world.ts";

const questions = slider("questions k", { min: 1, max: 4, step: 1, value: 4 });
const chance = random(3);
const worlds = Array.from({ length: 2000 }, () =>
  drawWorld(chance).answers.slice(0, questions),
); // [worlds, k]

type Values = readonly number[]; // one per question

/** A player sees the k wanted values; the share of right answers it gives. */
function accuracy(play: (wanted: Values) => Values): number {
  const right = worlds.flatMap((wanted) => {
    const said = play(wanted);
    return wanted.filter((value, question) => value === said[question]);
  });
  return right.length / (worlds.length * questions);
}

// 1: fetch the first value; throw dice for the others.
const dice = accuracy((wanted) =>
  wanted.map((value, i) => (i === 0 ? value : chance.integer(6))),
);
// 2: fetch the first value; say it for every question.
const copy = accuracy((wanted) => wanted.map(() => wanted[0]!));
// 3: fetch all of them as an unordered bag; say the commonest every time.
const count = (bag: Values, value: number) =>
  bag.filter((other) => other === value).length;
const commonest = (bag: Values) =>
  bag.reduce((best, one) => (count(bag, one) > count(bag, best) ? one : best));
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
      {
        value: pickOneLine(questions, 6),
        label: "one answer, the rest guessed",
      },
      { value: bagLine(questions, 6), label: "bag of values" },
    ],
  },
);
