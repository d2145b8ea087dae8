import { correlatedMajority, independentMajority } from "experiments";
import { curves, slider } from "notebook";

const chances = { min: 0.3, max: 0.95, step: 0.05, value: 0.7 };
const p = slider("each voter is right with probability", chances);
const degrees = { min: 0, max: 1, step: 0.1, value: 0.5 };
const correlation = slider("how far they copy each other", degrees);

const sizes = [1, 3, 5, 7, 9, 11, 13, 15]; // odd, so that there is no tie
independentMajority(3, 0.7); //=> 0.784
correlatedMajority(3, 0.7, 1); //=> 0.7

curves(
  [
    { name: "independent", points: sizes.map((n) => [n, independentMajority(n, p)] as const) },
    {
      name: "copying",
      points: sizes.map((n) => [n, correlatedMajority(n, p, correlation)] as const),
    },
  ],
  {
    x: "voters",
    y: "the majority is right",
    references: [{ value: p, label: "one voter alone" }],
    xDomain: [1, 15],
    yDomain: [0, 1],
  },
);
