import { trainPatternFit } from "experiments";
import { curves, heads, live, result, select } from "notebook";

const pattern = select("模式", ["每行一个词", "任意浓淡"]);
const target = pattern === "每行一个词" ? "permutation" : "random";
const ranks = [1, 2, 3, 4, 6, 8, 12, 16];
const ways = [
  { name: "logits 截断到秩 r", fit: "truncate" },
  { name: "直接拟合查询和键", fit: "train" },
] as const;

/** 每个秩都用两种办法做；`shown` 是秩为 4 的两个结果。 */
function* bothWays() {
  const series = ways.map(({ name }) => ({ name, points: [] as [number, number][] }));
  const shown: number[][][] = [];
  for (const rank of ranks) {
    for (const [way, { fit }] of ways.entries()) {
      for (const report of trainPatternFit({ target, rank, fit, every: 600 })) {
        if (!report.done) continue;
        series[way]!.points.push([rank, report.accuracy]);
        if (rank === 4) shown[way] = report.weights;
      }
      yield { series, shown };
    }
  }
}

for await (const { series, shown } of live(bothWays())) {
  curves(series, {
    x: "logits 的秩 r",
    y: "指对的行所占的比例",
    xDomain: [1, 16],
    yDomain: [0, 1],
  });
  if (shown.length === ways.length) {
    heads(shown, { names: ways.map(({ name }) => name), title: "秩为 4 时" });
  }
  const rows = series[0]!.points.find(([rank]) => rank === 4)?.[1];
  // 上面押的注说的是每行一个词的模式。
  const name = target === "permutation" ? "rows-right" : "other";
  const label = "截断到秩 4：16 行里指对的行数";
  if (rows !== undefined) result(name, 16 * rows, { label, digits: 0 });
}
