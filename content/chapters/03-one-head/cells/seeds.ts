import { bagLine, trainAddresses } from "experiments";
import { bars, live, result, slider, text } from "notebook";

const questions = slider("questions k", { min: 2, max: 4, step: 1, value: 4 });
const headCounts = [1, 2, 3, 4];
const quick = { steps: 500, learningRate: 2e-2, every: 100 }; // forty runs: fewer, longer steps
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Ten seeds: other first weights, other worlds. Each finished run adds a dot. */
function* tenSeeds() {
  const accuracies = headCounts.map((): number[] => []); // [h, seeds so far]
  for (let seed = 1; seed <= 10; seed++) {
    for (const [row, heads] of headCounts.entries()) {
      for (const report of trainAddresses({ questions, heads, seed, ...quick })) {
        if (report.done) accuracies[row]!.push(report.accuracy);
        yield accuracies;
      }
    }
  }
}

for await (const accuracies of live(tenSeeds())) {
  const measured = accuracies.filter((samples) => samples.length > 0);
  bars(
    measured.map((samples, row) => ({
      label: `h = ${headCounts[row]}`,
      value: mean(samples),
      samples,
    })),
    {
      value: "accuracy",
      domain: [0, 1],
      digits: 3,
      references: [{ value: bagLine(questions, 6), label: "bag of values" }],
    },
  );
  const enough = accuracies[questions - 1]!; // h = k
  const solved = enough.filter((accuracy) => accuracy >= 0.99).length;
  if (enough.length === 0) continue;
  text(`h = k = ${questions}: ${solved} of ${enough.length} seeds reach 0.99.`);
  result("enough-heads", mean(enough), { label: `h = k = ${questions}`, samples: enough, digits: 3 });
}
