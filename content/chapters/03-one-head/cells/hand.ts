import { random } from "compute";
import { bagLine } from "experiments";
import { heatmap, matrixField, result, slider, text } from "notebook";
import { drawWorld } from "./world.ts";

const headCount = slider("heads h", { min: 1, max: 4, step: 1, value: 1 });
const questions = ["A", "B", "C", "D"];

// Row i: how head i divides its attention over the tokens that the four questions ask for.
const rows = matrixField("your heads", {
  rows: ["head 1", "head 2", "head 3", "head 4"],
  columns: questions,
  value: [[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
  min: 0,
  max: 1,
  step: 0.1,
}).slice(0, headCount); // [heads, k]

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Gram-Schmidt: directions at right angles that span the rows. */
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

// A linear readout can only add and subtract what the heads bring. The nearest it comes to "answer r listens
// to question r alone" is the projection onto the heads' rows.
const basis = orthonormal(rows); // [rank, k]
const listens = questions.map((_, r) =>
  questions.map((_, s) => basis.reduce((sum, axis) => sum + axis[r]! * axis[s]!, 0)),
); // [k, k]
heatmap(listens, {
  rows: ["answer A", "answer B", "answer C", "answer D"],
  columns: questions,
  signed: true,
  domain: [-1, 1],
  digits: 2,
  title: "How strongly each answer listens to the value of each question",
});

/** 1 if the wanted value gets most of the votes; shared if it ties. */
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
result("by-hand", accuracy, { label: "accuracy of your heads, without any training", digits: 3 });
text(`For comparison, the bag of values: ${bagLine(4, 6).toFixed(3)}`);
