import { random } from "compute";
import { bars, result, slider } from "notebook";
import { cross } from "./decoder.ts";
import { chineseWords, drawPair } from "./grammar.ts";
import { model } from "./train.ts";

const seed = slider("sentences", { min: 1, max: 10, step: 1, value: 1 });
const chance = random(seed);
const pairs = Array.from({ length: 60 }, () => drawPair(chance));

const peakOf = (row: number[]) => row.indexOf(Math.max(...row));
const others = (row: number[]) => row.map((_, s) => s).filter((s) => s !== peakOf(row));

/** The peak stays. The smallest of the others gets the largest weight, and so on. */
function reversed(row: number[]): number[] {
  const order = others(row).sort((a, b) => row[a]! - row[b]!);
  const turned = [...row];
  order.forEach((s, i) => (turned[s] = row[order.at(-1 - i)!]!));
  return turned;
}
const changes = {
  "rows as they are": (row: number[]) => row,
  "peak stays, the rest reversed": reversed,
  "peak gets everything": (row: number[]) => row.map((_, s) => (s === peakOf(row) ? 1 : 0)),
  "everybody gets the same": (row: number[]) => row.map(() => 1 / row.length),
  "row shuffled": (row: number[]) => chance.permutation(row.length).map((s) => row[s]!),
  "peak gets nothing": (row: number[]) => {
    const rest = 1 - row[peakOf(row)]!;
    const alike = 1 / others(row).length; // where the peak had everything
    return row.map((w, s) => (s === peakOf(row) ? 0 : rest > 1e-6 ? w / rest : alike));
  },
};

/** The share of Chinese words that are still the likeliest, in all sentences. */
function stillRight(change: (row: number[]) => number[]): number {
  const hits = pairs.flatMap(({ english, chinese }) => {
    const { probabilities } = cross(model!, english, chinese, { change });
    return chinese.map((word, t) => (chineseWords[peakOf(probabilities[t]!)] === word ? 1 : 0));
  });
  return hits.reduce((sum: number, hit) => sum + hit, 0) / hits.length;
}

const scores = Object.entries(changes).map(([label, change]) => (
  { label, value: stillRight(change) }
));
bars(scores, { value: "words still right", domain: [0, 1], digits: 2 });
result("reversed", scores[1]!.value, { label: "peak stays, the rest reversed", digits: 2 });
