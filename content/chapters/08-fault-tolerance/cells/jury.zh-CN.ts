import { correlatedMajority, independentMajority } from "experiments";
import { curves, slider } from "notebook";

const chances = { min: 0.3, max: 0.95, step: 0.05, value: 0.7 };
const p = slider("每个投票者答对的概率", chances);
const degrees = { min: 0, max: 1, step: 0.1, value: 0.5 };
const correlation = slider("互相照抄的程度", degrees);

const sizes = [1, 3, 5, 7, 9, 11, 13, 15]; // 取奇数，免得平票
independentMajority(3, 0.7); //=> 0.784
correlatedMajority(3, 0.7, 1); //=> 0.7

curves(
  [
    { name: "各自独立", points: sizes.map((n) => [n, independentMajority(n, p)] as const) },
    {
      name: "互相照抄",
      points: sizes.map((n) => [n, correlatedMajority(n, p, correlation)] as const),
    },
  ],
  {
    x: "投票人数",
    y: "多数答对的概率",
    references: [{ value: p, label: "只有一个人" }],
    xDomain: [1, 15],
    yDomain: [0, 1],
  },
);
