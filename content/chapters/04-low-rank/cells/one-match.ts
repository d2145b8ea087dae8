import { trainNearest } from "experiments";
import { bars, live, result, select, slider } from "notebook";

const asked = select("the query is", ["any vector", "a noisy copy of a token"]);
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const headCounts = [1, 2, 4, 8, 16]; // times 16, 8, 4, 2, 1 dimensions
const query = asked === "any vector" ? "random" : "copy";
const task = { relations: 1, dimensions: 16, tokens: 8, query, noise: 0.5 } as const;

/** One match by all sixteen numbers: which of eight vectors is nearest? */
function* race() {
  const accuracy: number[] = [];
  for (const [turn, heads] of headCounts.entries()) {
    for (const report of trainNearest({ ...task, heads, seed, every: 100 })) {
      accuracy[turn] = report.accuracy;
      yield { accuracy, done: report.done };
    }
  }
}

for await (const { accuracy, done } of live(race())) {
  bars(
    accuracy.map((value, turn) => ({
      label: `${headCounts[turn]} × ${16 / headCounts[turn]!}`,
      value,
    })),
    {
      value: "accuracy",
      title: "One fine match: heads × dimensions",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 1 / 6, label: "guessing" }],
    },
  );
  const sixteen = done ? accuracy[4] : undefined;
  if (sixteen === undefined) continue;
  const name = query === "random" ? "sixteen" : "other"; // the bet is about any vector
  result(name, sixteen, { label: "16 heads of 1 dimension", digits: 2 });
}
