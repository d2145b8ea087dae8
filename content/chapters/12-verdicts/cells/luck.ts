import { laboratory, overSeeds } from "experiments";
import { bars, live, result, slider, text } from "notebook";

// The sentence on trial: "three heads answer four questions with an accuracy of at least 0.9".
const bar = slider("the bar", { min: 0.8, max: 1, step: 0.01, value: 0.9 });
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const { experiment } = laboratory.addresses;

for await (const report of live(overSeeds(experiment, { questions: 4, heads: 3 }, seeds))) {
  const single = report.finished.map(({ numbers }) => numbers["accuracy"]!);
  const { accuracy } = report.numbers;
  if (!accuracy) {
    text("The first run is on.");
    continue;
  }
  bars(
    [
      ...single.map((value, i) => ({ label: `seed ${seeds[i]}`, value })),
      { label: `mean of ${single.length}`, value: accuracy.mean, samples: single },
    ],
    { value: "accuracy", domain: [0.8, 1], digits: 3, references: [{ value: bar, label: "the bar" }] },
  );
  const above = single.filter((value) => value >= bar).length;
  text(`${above} of ${single.length} runs, each taken alone, would have said: supported.`);
  if (report.done && bar === 0.9) {
    result("above", above, { label: "runs of ten that reach 0.9 by themselves", digits: 0 });
  }
}
