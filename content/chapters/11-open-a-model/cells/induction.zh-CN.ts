import { trainInduction } from "experiments";
import { curves, heads, live, result, select } from "notebook";

const layers = select("层数", ["1", "2"], "1") === "1" ? 1 : 2;
const headCount = Number(select("每层的头数", ["1", "2", "4"], "4"));

for await (const report of live(trainInduction({ layers, heads: headCount }))) {
  const line = (name: string, of: (point: (typeof report.curve)[number]) => number) => ({
    name,
    points: report.curve.map((point) => [point.step, of(point)] as const),
  });
  curves(
    [
      line("答对的比例", ({ accuracy }) => accuracy),
      line("最后一层：看上次的下一个", ({ inductionMass }) => inductionMass),
      line("第一层：看前一个", ({ previousTokenMass }) => previousTokenMass),
    ],
    { x: "训练步数", y: "比例", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  const { tokens, weights } = report.example;
  heads(weights.flat(), {
    rows: tokens,
    columns: tokens,
    names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}-${head + 1}`)),
    title: "一段文字里，各个头在看哪里（层-头）",
  });
  const name = `${layers}-layers-${headCount}-heads`; // 赌的是一层四个头
  result(name, report.accuracy, { label: "有唯一答案之处，答对的比例", digits: 2 });
}
