import { softmax } from "compute";
import { bars, result } from "notebook";
import { words } from "./sentence.ts";

const before = softmax([0, 0, 0, 0]); //=> [0.25, 0.25, 0.25, 0.25]
const after = softmax([0, 0, 1, 0]); // “垫子”的 logit 增加了 1

bars(words.map((label, i) => ({ label, value: after.at(i) })), {
  value: "权重",
  domain: [0, 1],
  digits: 3,
  references: [{ value: before.at(0), label: "原来" }],
});
result("weight", after.at(2), { label: "“垫子”的权重", digits: 3 });

// 是别的词的多少倍？
after.at(2) / after.at(0); //=> 2.718
