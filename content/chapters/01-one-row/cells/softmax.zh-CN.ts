import { divide, exp, softmax, sum } from "compute";
import { table } from "notebook";

const logits = [2, 1, 0]; // 任意实数，每个词元一个

// 先把每个数变成正数：多 1，就变成 e = 2.718… 倍。
const powers = exp(logits); //=> [7.389, 2.718, 1.000]
// 再除以总和：一个数于是变成一个份额。
const weights = divide(powers, sum(powers)); //=> [0.6652, 0.2447, 0.0900]

softmax(logits); //=> [0.6652, 0.2447, 0.0900]

// 起作用的只有 logits 之间的差。
softmax([102, 101, 100]); //=> [0.6652, 0.2447, 0.0900]
softmax([-1, -2, -3]); //=> [0.6652, 0.2447, 0.0900]

// 除以温度：10 让这一行变平，0.2 让它变尖。
softmax(divide(logits, 10)); //=> [0.3672, 0.3322, 0.3006]
softmax(divide(logits, 0.2)); //=> [0.9933, 0.0067, 0.0000]
softmax(divide(logits, 0.2)).at(2) > 0; //=> true

table(
  ["词元", "logit", "e^logit", "权重"],
  logits.map((x, i) => ["ABC"[i]!, x, powers.at(i), weights.at(i)]),
  { digits: 4 },
);
