import { trainAddresses } from "experiments";
import { heatmap, live, result, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const questionCounts = [4, 3, 2, 1];
const headCounts = [1, 2, 3, 4];
const quick = { steps: 500, learningRate: 2e-2, every: 100 }; // sixteen runs: fewer, longer steps

/** Trains every pair (k, h), one after the other. null: not measured yet. */
function* staircase() {
  const accuracy = questionCounts.map(() => headCounts.map((): number | null => null)); // [k, h]
  for (const [row, questions] of questionCounts.entries()) {
    for (const [column, heads] of headCounts.entries()) {
      for (const report of trainAddresses({ questions, heads, seed, ...quick })) {
        accuracy[row]![column] = report.accuracy;
        yield accuracy;
      }
    }
  }
}

for await (const accuracy of live(staircase())) {
  const solved = accuracy.flatMap((row, k) =>
    row.flatMap((value, h) => ((value ?? 0) >= 0.99 ? [[k, h] as const] : [])),
  );
  heatmap(accuracy, {
    rows: questionCounts.map((k) => `k = ${k}`),
    columns: headCounts.map((h) => `h = ${h}`),
    rowAxis: "questions at once",
    columnAxis: "heads",
    domain: [0, 1],
    digits: 2,
    outline: solved, // every pair that reached 0.99
  });
  const [, , threeHeads, fourHeads] = accuracy[0]!;
  // The pair k = 4, h = 3 is finished as soon as its right neighbour has started.
  if (typeof threeHeads === "number" && typeof fourHeads === "number") {
    result("three-heads", threeHeads, { label: "four questions, three heads", digits: 2 });
  }
}
