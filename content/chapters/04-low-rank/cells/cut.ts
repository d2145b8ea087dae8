import { trainPatternFit } from "experiments";
import { curves, heads, live, result, select } from "notebook";

const pattern = select("pattern", ["one word each", "arbitrary shades"]);
const target = pattern === "one word each" ? "permutation" : "random";
const ranks = [1, 2, 3, 4, 6, 8, 12, 16];
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
    xDomain: [1, 16],
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
