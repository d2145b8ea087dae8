import { trainTrophy } from "experiments";
import { bars, curves, heads, live, select, slider, tokens } from "notebook";

const layers = Number(select("层数", ["1", "2"], "2"));
const headCount = Number(select("每层头数", ["1", "2", "4", "8"], "1"));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainTrophy({ layers, heads: headCount, seed }))) {
  curves([{ name: `L = ${layers}, h = ${headCount}`, points: report.curve }], {
    x: "训练步数",
    y: "“it”处的准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
  const { words, weights, nouns } = report.example;
  const it = words.indexOf("it");
  tokens(words, { weights: weights.at(-1)![0]![it]!, from: it, title: "最后一层里，“it”在看哪里" });
  heads(weights.flat(), {
    rows: words,
    columns: words,
    names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}.${head + 1}`)),
    title: "全部的头（层.头）",
  });
  bars(
    nouns.map(({ noun, share }) => ({ label: noun, value: share })),
    { value: "“it”被当成什么", domain: [0, 1], digits: 2 },
  );
  if (!report.final) continue;
  const { cuts } = report.final;
  bars(
    [
      { label: "什么都不禁", value: report.accuracy },
      { label: "不许“it”看形容词", value: cuts.it },
      { label: "不许名词看形容词", value: cuts.nouns },
      { label: "两样都不许", value: cuts.both },
    ],
    { value: "第一层禁看之后的准确率", domain: [0, 1], digits: 2 },
  );
}
