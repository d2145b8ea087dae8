import { runTranslation } from "experiments";
import { heatmap, live, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const headCounts = [1, 2, 4];

/** 六个模型一个接一个地训练。null：还没有量。 */
function* sixModels() {
  const empty = () => [0, 1].map(() => headCounts.map((): number | null => null));
  const [words, aligned] = [empty(), empty()]; // [编码器层数, h]
  yield { words, aligned };
  for (const encoderLayers of [0, 1]) {
    for (const [column, heads] of headCounts.entries()) {
      const report = runTranslation({ encoderLayers, heads, seed });
      words[encoderLayers]![column] = report.tokenAccuracy;
      aligned[encoderLayers]![column] = report.alignment;
      yield { words, aligned };
    }
  }
}

const axes = {
  rows: ["只查词向量", "带一层注意力"],
  columns: headCounts.map((h) => `h = ${h}`),
  rowAxis: "编码器",
  columnAxis: "头数",
  domain: [0, 1],
  digits: 2,
} as const;
for await (const { words, aligned } of live(sixModels())) {
  heatmap(words, { ...axes, title: "译对的词" });
  heatmap(aligned, { ...axes, title: "对齐" });
}
