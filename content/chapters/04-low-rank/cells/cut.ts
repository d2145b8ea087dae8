import { norm, rank as rankOf, subtract } from "compute";
import { trainPatternFit } from "experiments";
import { curves, heads, live, result, select } from "notebook";

const pattern = select("pattern", ["one word each", "arbitrary shades"]);
const target = pattern === "one word each" ? "permutation" : "random";
const ranks = [1, 2, 3, 4, 6, 8, 12];
const ways = [
  { name: "logits cut down to rank r", fit: "truncate" },
  { name: "queries and keys fitted", fit: "train" },
] as const;

/** Both ways at every rank; `shown` are the two results of rank 4. */
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
    x: "rank r of the logits",
    y: "rows that point at the right word",
    xDomain: [1, 12],
    yDomain: [0, 1],
  });
  if (shown.length === ways.length) {
    heads(shown, { names: ways.map(({ name }) => name), title: "At rank 4" });
  }
  const rows = series[0]!.points.find(([rank]) => rank === 4)?.[1];
  // The bet above is about the pattern in which every row has one word.
  const name = target === "permutation" ? "rows-right" : "other";
  const label = "cut to rank 4: right rows of 16";
  if (rows !== undefined) result(name, 16 * rows, { label, digits: 0 });
}

// Nearest to sixteen pointing rows in rank 2: two words kept and, just as near, a circle.
const places = Array.from({ length: 16 }, (_, i) => i);
const square = (entry: (i: number, j: number) => number) => (
  places.map((i) => places.map((j) => entry(i, j))) // [16, 16]
);
const wish = square((i, j) => Number(i === j));
const twoWords = square((i, j) => Number(i === j && i < 2));
const circle = square((i, j) => Math.cos((2 * Math.PI * (i - j)) / 16) / 8);
const far = (near: number[][]) => norm(subtract(wish, near)) ** 2; // squared distance
[rankOf(twoWords), far(twoWords)]; //=> [2, 14]
[rankOf(circle), far(circle)]; //=> [2, 14]
circle.every((row, i) => row.indexOf(Math.max(...row)) === i); //=> true
