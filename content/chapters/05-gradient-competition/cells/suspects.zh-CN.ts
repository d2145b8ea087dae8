import { trainCompetition, type CompetitionOptions } from "experiments";
import { bars, live, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const all = ["query", "key", "value", "output"] as const;

// 每次训练都从四个完全相同的头开始。最后是什么让它们变得不同？
const suspects: Record<string, CompetitionOptions> = {
  "什么也不做": { tied: all },
  "更吵的小批量（4）": { tied: all, batch: 4 },
  "带动量的 SGD": { tied: all, optimizer: "sgd" },
  "五倍学习率": { tied: all, learningRate: 5e-2 },
  "更小的初始权重": { tied: all, initScale: 0.1 },
  "随机丢头": { tied: all, headDropout: 0.25 },
  "W_O 各有各的": { tied: ["query", "key", "value"] },
};

function* lineUp() {
  const seen: { label: string; similarity: number; accuracy: number }[] = [];
  for (const [label, options] of Object.entries(suspects)) {
    for (const { done, accuracy, history } of trainCompetition({ heads: 4, seed, ...options })) {
      if (done) seen.push({ label, similarity: history.at(-1)!.similarity, accuracy });
      yield seen;
    }
  }
}

for await (const seen of live(lineUp())) {
  bars(
    seen.map(({ label, similarity }) => ({ label, value: similarity })),
    { value: "800 步之后各头的相似度", domain: [0, 1], digits: 2 },
  );
  bars(
    seen.map(({ label, accuracy }) => ({ label, value: accuracy })),
    { value: "准确率", domain: [0, 1], digits: 2 },
  );
}
