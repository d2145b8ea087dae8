import { random } from "compute";
import { bagLine } from "experiments";
import { heatmap, matrixField, result, slider, text } from "notebook";
import { drawWorld } from "./world.ts";

const headCount = slider("头数 h", { min: 1, max: 4, step: 1, value: 1 });
const questions = ["A", "B", "C", "D"];

// 第 i 行：头 i 把注意力怎样分给四个问题所要的词元。
const rows = matrixField("你的头", {
  rows: ["头 1", "头 2", "头 3", "头 4"],
  columns: questions,
  value: [[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
  min: 0,
  max: 1,
  step: 0.1,
}).slice(0, headCount); // [heads, k]

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Gram–Schmidt：张成这些行的一组互相垂直的方向。 */
function orthonormal(vectors: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const vector of vectors) {
    const rest = basis.reduce(
      (left, axis) => left.map((value, i) => value - dot(left, axis) * axis[i]!),
      [...vector],
    );
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-6) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

// 线性读出只能把各个头带回来的东西加加减减。要让答案 r 只听问题 r 的，
// 最接近的做法是投影到这些头的行上。
const basis = orthonormal(rows); // [rank, k]
const listens = questions.map((_, r) =>
  questions.map((_, s) => basis.reduce((sum, axis) => sum + axis[r]! * axis[s]!, 0)),
); // [k, k]
heatmap(listens, {
  rows: ["答案 A", "答案 B", "答案 C", "答案 D"],
  columns: questions,
  signed: true,
  domain: [-1, 1],
  digits: 2,
  title: "每个答案在多大程度上听取每个问题的值",
});

/** 想要的值得票最多记 1 分；并列时平分。 */
function score(votes: readonly number[], answers: readonly number[], wanted: number): number {
  const total = (value: number) =>
    votes.reduce((sum, vote, s) => sum + (answers[s] === value ? vote : 0), 0);
  const totals = [0, 1, 2, 3, 4, 5].map(total);
  const most = Math.max(...totals) - 1e-9;
  const winners = totals.filter((votes) => votes >= most).length;
  return totals[wanted]! >= most ? 1 / winners : 0;
}

const chance = random(3);
const worlds = Array.from({ length: 1000 }, () => drawWorld(chance).answers); // [worlds, k]
const scores = worlds.flatMap((answers) =>
  listens.map((votes, r) => score(votes, answers, answers[r]!)),
);
const accuracy = scores.reduce((sum, value) => sum + value, 0) / scores.length;
result("by-hand", accuracy, { label: "你亲手设的头的准确率（没有训练）", digits: 3 });
text(`作为对照，一袋值：${bagLine(4, 6).toFixed(3)}`);
