import { trainAddresses } from "experiments";
import { bars, live, result, slider, table } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
// Four heads with queries of their own. What changes is how many sets of keys and values there are.
const machines = [
  { name: "a set for each head", keyHeads: 4, dHead: 7 },
  { name: "a set for two heads", keyHeads: 2, dHead: 7 },
  { name: "one set for all", keyHeads: 1, dHead: 7 },
  { name: "one set, 15 long", keyHeads: 1, dHead: 15 },
];

function* race() {
  const accuracy: number[] = [];
  for (const [turn, { keyHeads, dHead }] of machines.entries()) {
    const options = { questions: 4, heads: 4, keyHeads, dHead, seed, every: 100 };
    for (const report of trainAddresses(options)) {
      accuracy[turn] = report.accuracy;
      yield { accuracy, done: report.done };
    }
  }
}

for await (const { accuracy, done } of live(race())) {
  bars(
    accuracy.map((value, turn) => ({ label: machines[turn]!.name, value })),
    { value: "accuracy, four questions at once", domain: [0, 1], digits: 3 },
  );
  table(
    ["keys and values", "numbers kept for each token"],
    machines.map(({ name, keyHeads, dHead }) => [name, 2 * keyHeads * dHead]), // keys and values
  );
  const finished = accuracy.length > 3 || (accuracy.length === 3 && done);
  if (finished) result("one-set", accuracy[2]!, { label: "four heads, one set of 7", digits: 2 });
}
