import { auditMatrix } from "experiments";
import { painter, select, sentenceField, table, text } from "notebook";
import { nameOf } from "./rule.ts";

const words = sentenceField("你的句子", { value: "猫 坐 在 垫子 上 睡觉", min: 3, max: 10 });
const last = words.length - 1;
const half = Math.ceil(words.length / 2);

// 动笔之前，句子里的每个词看哪里。
const starts: Record<string, (i: number, j: number) => boolean> = {
  "哪里都看": () => true,
  "看自己": (i, j) => i === j,
  "看前一个词": (i, j) => j === Math.max(0, i - 1),
  "两个短语各看内部": (i, j) => i < half === j < half,
  "都看最后一个词": (_, j) => j === last,
  "看自己和前面所有的词": (i, j) => j <= i,
};
const looksAt = starts[select("从这里开始", Object.keys(starts), "两个短语各看内部")]!;
const weights = painter("每个词看哪里", {
  value: words.map((_, i) => words.map((_, j) => (looksAt(i, j) ? 1 : 0.05))),
  rows: words,
  columns: words,
  stochastic: true,
}); // [T, T]，每行之和为 1

const { giniMean, normalizedEntropy, square } = auditMatrix(weights);
text(`按规则，这叫：${nameOf(weights)}`);
if (square) {
  table(
    ["", "数值"],
    [
      ["熵占最大可能值的比例", normalizedEntropy],
      ["各行的基尼系数：0 是均匀，越近 1 越稀疏", giniMean],
      ["对角线的拟合", square.toeplitz],
      ["块的拟合", square.block.fit],
      ["一步之内的权重", square.bandMass],
      ["半句以外的权重", square.farMass],
      ["看两步以外的行的占比", square.farArgmaxes.length / words.length],
      ["落在后面词上的权重", square.futureMass],
    ],
    { digits: 2 },
  );
}
