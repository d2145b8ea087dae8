import { random } from "compute";
import { bars, result, slider } from "notebook";
import { cross } from "./decoder.ts";
import { chineseWords, drawPair } from "./grammar.ts";
import { model } from "./train.ts";

const seed = slider("句子的随机种子", { min: 1, max: 10, step: 1, value: 1 });
const chance = random(seed);
const pairs = Array.from({ length: 60 }, () => drawPair(chance));

const peakOf = (row: number[]) => row.indexOf(Math.max(...row));
const others = (row: number[]) => row.map((_, s) => s).filter((s) => s !== peakOf(row));

/** 峰值不动；其余的倒过来：最小的换成最大的，依此类推。 */
function reversed(row: number[]): number[] {
  const order = others(row).sort((a, b) => row[a]! - row[b]!);
  const turned = [...row];
  order.forEach((s, i) => (turned[s] = row[order.at(-1 - i)!]!));
  return turned;
}
const changes = {
  "原样": (row: number[]) => row,
  "峰值不动，其余倒序": reversed,
  "全给峰值": (row: number[]) => row.map((_, s) => (s === peakOf(row) ? 1 : 0)),
  "人人一样多": (row: number[]) => row.map(() => 1 / row.length),
  "整行打乱": (row: number[]) => chance.permutation(row.length).map((s) => row[s]!),
  "峰值清零": (row: number[]) => {
    const rest = 1 - row[peakOf(row)]!;
    const alike = 1 / others(row).length; // 峰值原先占了全部时
    return row.map((w, s) => (s === peakOf(row) ? 0 : rest > 1e-6 ? w / rest : alike));
  },
};

/** 在所有句子里，正确的中文词仍然最有可能的比例。 */
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
bars(scores, { value: "仍然译对的词", domain: [0, 1], digits: 2 });
result("reversed", scores[1]!.value, { label: "峰值不动，其余倒序", digits: 2 });
