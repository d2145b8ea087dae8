import { softmax } from "compute";
import { bars, result } from "notebook";
import { words } from "./sentence.ts";

const before = softmax([0, 0, 0, 0]); //=> [0.25, 0.25, 0.25, 0.25]
const after = softmax([0, 0, 1, 0]); // the logit of 垫子 grew by 1

bars(words.map((label, i) => ({ label, value: after.at(i) })), {
  value: "weight",
  domain: [0, 1],
  digits: 3,
  references: [{ value: before.at(0), label: "before" }],
});
result("weight", after.at(2), { label: "weight of 垫子", digits: 3 });

// How many times as much as another word?
after.at(2) / after.at(0); //=> 2.718
