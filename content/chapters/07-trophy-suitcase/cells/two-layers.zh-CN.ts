import { askTrophy, trainTrophy } from "experiments";
import { bars, curves, heads, live, result, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainTrophy({ layers: 2, heads: 1, seed }))) {
  curves([{ name: "2 层 × 1 头", points: report.curve }], {
    x: "训练步数",
    y: "it 处的准确率",
    references: [{ value: 0.5, label: "抛硬币" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  const { words, weights } = report.example;
  heads(weights.flat(), {
    rows: words,
    columns: words,
    names: ["第 1 层", "第 2 层"],
    title: "每层一个头",
  }); // 各为 [T, T]
  // 训练结束后，再问换成 small 的同一句话。
  const parts = { thing: "trophy", container: "suitcase", order: "thing first" } as const;
  const small = report.final && askTrophy(report.final.model, { ...parts, adjective: "small" });
  const read = { "too big": report.example, ...(small ? { "too small": small } : {}) };
  bars(
    Object.entries(read).flatMap(([adjective, { nouns }]) =>
      nouns.slice(0, 2).map(({ noun, share }) => ({ label: `${adjective}：${noun}`, value: share })),
    ),
    { value: "it 被当成什么", domain: [0, 1], digits: 2 },
  );
  result("two-layers", report.accuracy, { label: "准确率", digits: 2 });
  if (report.final) {
    const label = "换了形容词，答案也跟着翻转的句对";
    result("flips", report.final.flips, { label, digits: 2 });
  }
}
