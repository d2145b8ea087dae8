import { trainCompetition } from "experiments";
import { bars, live, result, slider } from "notebook";

const seeds = slider("seeds", { min: 2, max: 10, step: 1, value: 5 });

// Parameters of a layer grow with h × d_head: 28, 56, 56 and 24 columns here.
const machines = [
  { label: "4 heads of 7", heads: 4, dHead: 7 },
  { label: "8 heads of 7", heads: 8, dHead: 7 },
  { label: "4 heads of 14", heads: 4, dHead: 14 },
  { label: "8 heads of 3", heads: 8, dHead: 3 },
];
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** The loss at step 300. Each finished run adds a dot. */
function* losses300() {
  const losses = machines.map((): number[] => []); // [machines, seeds so far]
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [i, { heads, dHead }] of machines.entries()) {
      for (const { step, loss } of trainCompetition({ heads, dHead, seed })) {
        yield losses;
        if (step < 300) continue;
        losses[i]!.push(loss);
        break;
      }
    }
  }
  yield losses;
}

for await (const losses of live(losses300())) {
  const measured = losses.filter((samples) => samples.length > 0);
  bars(
    measured.map((samples, i) => ({ label: machines[i]!.label, value: mean(samples), samples })),
    { value: "loss at step 300, nats", domain: [0, 1], digits: 3 },
  );
  if (measured.length < 4) continue;
  for (const [i, name] of ["four", "eight", "wide", "narrow"].entries()) {
    result(name, mean(losses[i]!), { label: machines[i]!.label, samples: losses[i]!, digits: 3 });
  }
}
