import { bagLine, trainAddresses } from "experiments";
import { bars, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const widths = [4, 8, 15, 30, 60, 120]; // dimensions of the one head; 30 is the default

/** One width after the other; the last bar grows while its head trains. */
function* widen() {
  const accuracies: number[] = [];
  for (const [i, dHead] of widths.entries()) {
    for (const { accuracy, done } of trainAddresses({ questions: 4, heads: 1, dHead, seed, every: 50 })) {
      accuracies[i] = accuracy;
      yield { accuracies, finished: done && dHead === 120 };
    }
  }
}

for await (const { accuracies, finished } of live(widen())) {
  bars(
    accuracies.map((value, i) => ({ label: `${widths[i]} dimensions`, value })),
    {
      value: "accuracy, four questions, one head",
      domain: [0, 1],
      digits: 3,
      references: [{ value: bagLine(4, 6), label: "bag of values" }],
    },
  );
  if (finished) result("widest", accuracies.at(-1)!, { label: "one head, 120 dimensions", digits: 3 });
}
