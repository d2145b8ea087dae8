import { bagLine, trainAddresses } from "experiments";
import { curves, live, result, slider } from "notebook";

const questions = slider("questions k", { min: 2, max: 4, step: 1, value: 2 });
const noise = slider("noise on what the heads bring", { min: 0, max: 1, step: 0.1, value: 0 });

const machines = [
  { name: "one head, linear readout", heads: 1, readout: "linear" },
  { name: "one head, MLP readout", heads: 1, readout: "mlp" },
  { name: "k heads, linear readout", heads: questions, readout: "linear" },
] as const;

/** Trains the three machines one after the other; each turn holds every curve so far. */
function* race() {
  const series: { name: string; points: [number, number][]; head: number }[] = [];
  for (const [head, { name, ...options }] of machines.entries()) {
    for (const report of trainAddresses({ questions, noise, ...options })) {
      series[head] = { name, points: report.curve, head };
      yield { series, steps: report.steps };
    }
  }
}

for await (const { series, steps } of live(race())) {
  curves(series, {
    x: "training step",
    y: "accuracy on fresh worlds",
    references: [{ value: bagLine(questions, 6), label: "bag of values" }],
    xDomain: [0, steps],
    yDomain: [0, 1],
  });
  const packed = series[1]?.points.at(-1)?.[1];
  // The bet above is about two questions without noise.
  const name = questions === 2 && noise === 0 ? "packed" : "other";
  if (packed !== undefined) result(name, packed, { label: "one head with an MLP behind it", digits: 3 });
}
