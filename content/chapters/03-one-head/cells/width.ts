import { bagLine, runAddresses } from "experiments";
import { bars, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const widths = [4, 8, 15, 30, 60, 120]; // dimensions of the one head; 30 is the default

function* widen() {
  const accuracies: number[] = [];
  for (const dHead of widths) {
    accuracies.push(runAddresses({ questions: 4, heads: 1, dHead, seed }).accuracy);
    yield accuracies;
  }
}

for await (const accuracies of live(widen())) {
  bars(
    accuracies.map((value, i) => ({ label: `${widths[i]} dimensions`, value })),
    {
      value: "accuracy, four questions, one head",
      domain: [0, 1],
      digits: 3,
      references: [{ value: bagLine(4, 6), label: "bag of values" }],
    },
  );
  const widest = accuracies[widths.length - 1];
  if (widest !== undefined) result("widest", widest, { label: "one head, 120 dimensions", digits: 3 });
}
