import { holds, lineThatHolds, statistics, type Rule } from "experiments";
import { slider, verdict } from "notebook";

// The claim: one head can capture only one relation. Two measurements decide it.
const oneAtATime = slider("one head, four relations, one asked per query", { min: 0, max: 1, step: 0.01, value: 1 });
const allAtOnce = slider("one head, all four asked at once", { min: 0, max: 1, step: 0.01, value: 0.57 });
const measured = { oneAtATime: statistics([oneAtATime]), allAtOnce: statistics([allAtOnce]) };

const rule: Rule = [
  { verdict: "not-as-stated", when: [{ number: "oneAtATime", atLeast: 0.99 }] },
  {
    verdict: "supported",
    when: [{ number: "oneAtATime", atMost: 0.9 }, { number: "allAtOnce", atMost: 0.9 }],
  },
  { verdict: "partly", when: [] }, // for all that remains
];
const words = [["one at a time: at least 0.99"], ["one at a time: at most 0.9", "at once: at most 0.9"], []];

verdict({
  claim: "S1.1.3",
  verdict: lineThatHolds(rule, measured)?.verdict,
  numbers: [
    { label: "one at a time", value: oneAtATime, digits: 2 },
    { label: "all at once", value: allAtOnce, digits: 2 },
  ],
  rule: rule.map((line, i) => ({
    verdict: line.verdict,
    conditions: line.when.map((condition, j) => ({ text: words[i]![j]!, holds: holds(condition, measured) })),
  })),
});
