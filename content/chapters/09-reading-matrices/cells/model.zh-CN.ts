import { trainInduction } from "experiments";
import { curves, heads, live, result, select, table } from "notebook";
import { nameOf } from "./rule.ts";

const layers = Number(select("层数，每层两个头", ["2", "1"]));
const labels = ["1.1", "1.2", "2.1", "2.2"].slice(0, 2 * layers); // 层.头
let atFirst: string[] | undefined;

for await (const report of live(trainInduction({ layers, heads: 2, every: 40 }))) {
  curves(
    [
      {
        name: "预测下一个字母",
        points: report.curve.map(({ step, accuracy }) => [step, accuracy] as const),
      },
    ],
    { x: "训练步数", y: "准确率", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  const { tokens, weights } = report.example;
  const maps = weights.flat(); // [heads, T, T]
  const names = maps.map(nameOf);
  atFirst ??= names;
  for (const [layer, own] of weights.entries()) {
    heads(own, {
      rows: tokens,
      columns: tokens,
      names: labels.slice(2 * layer),
      title: `第 ${layer + 1} 层，按“层.头”，同一段文字`,
    });
  }
  table(
    ["头", "训练前叫作", "现在叫作"],
    labels.map((label, i) => [label, atFirst![i]!, names[i]!]),
  );
  result("accuracy", report.accuracy, { label: "准确率", digits: 2 });
}
