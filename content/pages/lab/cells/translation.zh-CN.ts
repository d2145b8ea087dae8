import { mean } from "compute";
import { trainTranslation } from "experiments";
import { alignment, bars, curves, live, select, slider } from "notebook";

const encoder = select("编码器", ["只查词向量", "有一层注意力"]);
const headCount = Number(select("头数", ["1", "2", "4"]));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });
const encoderLayers = encoder === "有一层注意力" ? 1 : 0;

for await (const report of live(trainTranslation({ encoderLayers, heads: headCount, seed }))) {
  for (const pair of [report.document, report.reordered]) {
    const { english, chinese, gold, weights } = pair;
    alignment(mean(weights, { axis: 0 }), {
      rows: chinese,
      columns: english,
      gold: gold.map((column, row) => [row, column] as const),
      domain: [0, 1],
      digits: 2,
      title: `${english.join(" ")} → ${chinese.join(" ")}`,
    });
  }
  curves(
    [
      { name: "译词", points: report.curve.map(([step, words]) => [step, words] as const) },
      { name: "对齐", points: report.curve.map(([step, , aligned]) => [step, aligned] as const) },
    ],
    { x: "训练步数", y: "正确的比例", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  if (!report.leaveOneOut) continue;
  const { english, chinese } = report.document;
  const lost = report.leaveOneOut.document[0]!; // 第一个中文词
  bars(
    english.map((label, column) => ({ label, value: lost[column]! })),
    { value: `遮住各英文词时，“${chinese[0]}”的损失（nat）`, digits: 2 },
  );
}
