import { trainPatternFit } from "experiments";
import { curves, heatmap, live, select, slider } from "notebook";

const patterns = {
  "a permutation": "permutation",
  "the neighbours": "local",
  "blocks of four": "blocks",
  "three of sixteen": "subset",
  "random and graded": "random",
} as const;

const names = Object.keys(patterns) as (keyof typeof patterns)[];
const target = patterns[select("pattern", names)];
const rank = slider("rank r", { min: 1, max: 12, step: 1, value: 2 });

for await (const report of live(trainPatternFit({ target, rank }))) {
  heatmap(report.weights, { title: `Attention from scores of rank ${rank}`, digits: 1 });
  heatmap(report.target, { title: "The pattern that was wanted", digits: 1 });
  curves([{ name: `r = ${rank}`, points: report.curve }], {
    x: "step of the fit",
    y: "divergence from the pattern, nats per row",
    xDomain: [0, report.steps],
    yLog: true,
  });
}
