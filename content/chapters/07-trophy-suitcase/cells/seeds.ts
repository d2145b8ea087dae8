import { trainTrophy } from "experiments";
import { bars, live, slider, text } from "notebook";

const seeds = slider("seeds", { min: 1, max: 10, step: 1, value: 2 });
const headCounts = [1, 2, 4, 8];
const settings = { layers: 1, dModel: 32, batch: 24, steps: 2000, learningRate: 1e-2, every: 200 };
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every finished run adds a dot. */
function* runs() {
  const accuracies = headCounts.map((): number[] => []); // [h, seeds so far]
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [row, heads] of headCounts.entries()) {
      for (const report of trainTrophy({ ...settings, heads, seed })) {
        if (report.done) accuracies[row]!.push(report.accuracy);
        yield accuracies;
      }
    }
  }
}

for await (const accuracies of live(runs())) {
  const measured = accuracies.filter((samples) => samples.length > 0);
  bars(
    measured.map((samples, row) => ({
      label: `h = ${headCounts[row]}`,
      value: mean(samples),
      samples,
    })),
    {
      value: "accuracy at “it”",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 0.5, label: "tossing a coin" }],
    },
  );
  const solved = measured.map((samples, row) => {
    const found = samples.filter((accuracy) => accuracy >= 0.97).length;
    return `h = ${headCounts[row]}: ${found} of ${samples.length}`;
  });
  if (solved.length > 0) text(`Seeds that solve it: ${solved.join(", ")}.`);
}
