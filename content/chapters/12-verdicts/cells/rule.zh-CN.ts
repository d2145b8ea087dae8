import { holds, lineThatHolds, statistics, type Rule } from "experiments";
import { slider, verdict } from "notebook";

// 论断：一个头只能捕获一种关系。由两个测量结果来裁定。
const oneAtATime = slider("一个头，四种关系，每个查询问一种", { min: 0, max: 1, step: 0.01, value: 1 });
const allAtOnce = slider("一个头，四种关系一起问", { min: 0, max: 1, step: 0.01, value: 0.57 });
const measured = { oneAtATime: statistics([oneAtATime]), allAtOnce: statistics([allAtOnce]) };

const rule: Rule = [
  { verdict: "not-as-stated", when: [{ number: "oneAtATime", atLeast: 0.99 }] },
  {
    verdict: "supported",
    when: [{ number: "oneAtATime", atMost: 0.9 }, { number: "allAtOnce", atMost: 0.9 }],
  },
  { verdict: "partly", when: [] }, // 其余的一切
];
const words = [["一次问一种：至少 0.99"], ["一次问一种：至多 0.9", "一起问：至多 0.9"], []];

verdict({
  claim: "S1.1.3",
  verdict: lineThatHolds(rule, measured)?.verdict,
  numbers: [
    { label: "一次问一种", value: oneAtATime, digits: 2 },
    { label: "一起问", value: allAtOnce, digits: 2 },
  ],
  rule: rule.map((line, i) => ({
    verdict: line.verdict,
    conditions: line.when.map((condition, j) => ({ text: words[i]![j]!, holds: holds(condition, measured) })),
  })),
});
