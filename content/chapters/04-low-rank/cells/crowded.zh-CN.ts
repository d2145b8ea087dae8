import { softmax } from "compute";
import { curves, table } from "notebook";

const counts = [8, 16, 32, 64]; // 圆上的词数

/** 一个查询给它那个词的权重：那个词的 logit 是 β，隔 j 个位置的是 β cos(2πj/n)。 */
function weight(n: number, beta: number): number {
  const logits = Array.from({ length: n }, (_, j) => beta * Math.cos((2 * Math.PI * j) / n));
  return softmax(logits).toArray<number[]>()[0]!;
}

const betas = Array.from({ length: 41 }, (_, i) => 10 * i);
curves(
  counts.map((n) => ({
    name: `n = ${n}`,
    points: betas.map((beta): [number, number] => [beta, weight(n, beta)]),
  })),
  { x: "长度 β", y: "落在想要的词上的权重", yDomain: [0, 1] },
);

/** 让想要的词拿到九成权重的最小整数 β。 */
function needed(n: number): number {
  let beta = 1;
  while (weight(n, beta) < 0.9) beta += 1;
  return beta;
}

table(
  ["词数 n", "权重到 0.9 需要的 β", "n² / β"],
  counts.map((n) => [n, needed(n), n ** 2 / needed(n)]),
  { digits: 1 },
);
