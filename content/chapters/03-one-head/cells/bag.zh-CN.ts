import { random } from "compute";
import { bagLine, pickOneLine } from "experiments";
import { bars, slider } from "notebook";
import { drawWorld } from "./world.ts";

const questions = slider("问题数 k", { min: 1, max: 4, step: 1, value: 4 });
const chance = random(3);
const worlds = Array.from({ length: 2000 }, () =>
  drawWorld(chance).answers.slice(0, questions),
); // [worlds, k]

type Values = readonly number[]; // 每个问题一个

/** 玩家看得见 k 个想要的值；返回它答对的比例。 */
function accuracy(play: (wanted: Values) => Values): number {
  const right = worlds.flatMap((wanted) => {
    const said = play(wanted);
    return wanted.filter((value, question) => value === said[question]);
  });
  return right.length / (worlds.length * questions);
}

// 1：取回第一个值，其余掷骰子。
const dice = accuracy((wanted) =>
  wanted.map((value, i) => (i === 0 ? value : chance.integer(6))),
);
// 2：取回第一个值，每个问题都报它。
const copy = accuracy((wanted) => wanted.map(() => wanted[0]!));
// 3：全部取回，但装在一个分不出先后的袋子里；每个问题都报袋中最多的那个值。
const count = (bag: Values, value: number) =>
  bag.filter((other) => other === value).length;
const commonest = (bag: Values) =>
  bag.reduce((best, one) => (count(bag, one) > count(bag, best) ? one : best));
const bag = accuracy((wanted) => wanted.map(() => commonest(wanted)));

bars(
  [
    { label: "答一题，其余掷骰子", value: dice },
    { label: "答一题，题题都报它", value: copy },
    { label: "报袋中最多的值", value: bag },
  ],
  {
    value: "准确率",
    domain: [0, 1],
    digits: 3,
    references: [
      {
        value: pickOneLine(questions, 6),
        label: "答对一题，其余瞎猜",
      },
      { value: bagLine(questions, 6), label: "一袋值" },
    ],
  },
);
