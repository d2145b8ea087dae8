import { trainNearest } from "experiments";
import { bars, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const headCounts = [1, 2, 4, 8, 24]; // times 24, 12, 6, 3, 1 dimensions

/** Four matches at once, each by six numbers; 24 dimensions, cut into more and more heads. */
function* race() {
  const accuracy: number[] = [];
  for (const [turn, heads] of headCounts.entries()) {
    const options = { relations: 4, dimensions: 6, heads, seed, steps: 1000, every: 100 };
    for (const report of trainNearest(options)) {
      accuracy[turn] = report.accuracy;
      yield { accuracy, done: report.done };
    }
  }
}

for await (const { accuracy, done } of live(race())) {
  bars(
    accuracy.map((value, turn) => ({
      label: `${headCounts[turn]} × ${24 / headCounts[turn]!}`,
      value,
    })),
    {
      value: "accuracy",
      title: "Four coarse matches at once: heads × dimensions",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 1 / 6, label: "guessing" }],
    },
  );
  const narrow = done ? accuracy[4] : undefined;
  if (narrow === undefined) continue;
  result("narrow", narrow, { label: "24 heads of 1 dimension", digits: 2 });
}
