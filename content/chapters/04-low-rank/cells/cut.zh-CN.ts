import { norm, rank as rankOf, subtract } from "compute";
import { trainPatternFit } from "experiments";
import { curves, heads, live, result, select } from "notebook";

const pattern = select("模式", ["每行一个词", "任意浓淡"]);
const target = pattern === "每行一个词" ? "permutation" : "random";
const ranks = [1, 2, 3, 4, 6, 8, 12];
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
    xDomain: [1, 12],
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

// 秩为 2 时，离“十六行各指一个词”最近的矩阵：留两个词，或者一样近的圆。
const places = Array.from({ length: 16 }, (_, i) => i);
const square = (entry: (i: number, j: number) => number) => (
  places.map((i) => places.map((j) => entry(i, j))) // [16, 16]
);
const wish = square((i, j) => Number(i === j));
const twoWords = square((i, j) => Number(i === j && i < 2));
const circle = square((i, j) => Math.cos((2 * Math.PI * (i - j)) / 16) / 8);
const far = (near: number[][]) => norm(subtract(wish, near)) ** 2; // 距离的平方
[rankOf(twoWords), far(twoWords)]; //=> [2, 14]
[rankOf(circle), far(circle)]; //=> [2, 14]
circle.every((row, i) => row.indexOf(Math.max(...row)) === i); //=> true
