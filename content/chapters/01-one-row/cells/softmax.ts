import { divide, exp, softmax, sum } from "compute";
import { table } from "notebook";

const logits = [2, 1, 0]; // any real numbers, one per token

// Make every number positive: one more becomes e = 2.718… times as much.
const powers = exp(logits); //=> [7.389, 2.718, 1.000]
// Divide by the total: what was a number is now a share.
const weights = divide(powers, sum(powers)); //=> [0.6652, 0.2447, 0.0900]

softmax(logits); //=> [0.6652, 0.2447, 0.0900]

// Only the differences between logits count.
softmax([102, 101, 100]); //=> [0.6652, 0.2447, 0.0900]
softmax([-1, -2, -3]); //=> [0.6652, 0.2447, 0.0900]

// Divided by a temperature: 10 flattens the row, 0.2 sharpens it.
softmax(divide(logits, 10)); //=> [0.3672, 0.3322, 0.3006]
softmax(divide(logits, 0.2)); //=> [0.9933, 0.0067, 0.0000]
softmax(divide(logits, 0.2)).at(2) > 0; //=> true

table(
  ["token", "logit", "e^logit", "weight"],
  logits.map((x, i) => ["ABC"[i]!, x, powers.at(i), weights.at(i)]),
  { digits: 4 },
);
