import { softmax } from "compute";
import { curves, table } from "notebook";

const counts = [8, 16, 32, 64]; // words on the circle

/** The weight of a query on its word: its own logit is β, one j places on it is β cos(2πj/n). */
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
  { x: "length β", y: "weight on the wanted word", yDomain: [0, 1] },
);

/** The smallest whole β that gives the wanted word nine tenths. */
function needed(n: number): number {
  let beta = 1;
  while (weight(n, beta) < 0.9) beta += 1;
  return beta;
}

table(
  ["words n", "β for a weight of 0.9", "n² / β"],
  counts.map((n) => [n, needed(n), n ** 2 / needed(n)]),
  { digits: 1 },
);
