import { askTrophy, trainTrophy } from "experiments";
import { curves, heatmap, live, result, select, slider } from "notebook";

const headCount = Number(select("头数 h", ["1", "2", "4", "8"], "2"));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const settings = { layers: 1, dModel: 32, batch: 24, steps: 2000, learningRate: 1e-2 };

for await (const report of live(trainTrophy({ ...settings, heads: headCount, seed, every: 50 }))) {
  curves([{ name: `h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "it 处的准确率",
    references: [{ value: 0.5, label: "抛硬币" }],
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });

  // 每个头里 it 的那一行；训练结束后，再看换成 small 的句子。
  const parts = { thing: "trophy", container: "suitcase", order: "thing first" } as const;
  const small = report.final && askTrophy(report.final.model, { ...parts, adjective: "small" });
  for (const { words, weights } of small ? [report.example, small] : [report.example]) {
    const rows = weights[0]!.map((map) => map[words.indexOf("it")]!); // [头, 词]
    heatmap(rows, {
      rows: rows.map((_, head) => `头 ${head + 1}`),
      columns: words,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: `从 it 看出去，too ${words.at(-1)}`,
    });
  }
  // 上面那个赌注问的是两个头。
  const name = headCount === 2 ? "two-heads" : "other";
  const label = `训练后的准确率，h = ${headCount}`;
  result(name, report.accuracy, { label, digits: 2 });
}
