import { trainTrophy } from "experiments";
import { heatmap, live, result, slider } from "notebook";

const seeds = slider("seeds", { min: 1, max: 24, step: 1, value: 10 });
const names = ["“it” at ADJ", "nouns at ADJ", "ADJ at nouns", "others at ADJ", "all four"];
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Trains model after model. Then each look of layer 1 is cut, and every sentence is asked. */
function* examinations() {
  const accuracy = Array.from({ length: seeds }, () => names.map((): number | null => null));
  for (let seed = 1; seed <= seeds; seed++) {
    for (const { final } of trainTrophy({ seed, every: 100 })) {
      if (final) {
        const { it, nouns, adjective, others, all } = final.cuts;
        accuracy[seed - 1] = [it, nouns, adjective, others, all];
      }
      yield accuracy;
    }
  }
}

for await (const accuracy of live(examinations())) {
  heatmap(accuracy, {
    rows: accuracy.map((_, i) => `seed ${i + 1}`),
    columns: names,
    columnAxis: "which look of layer 1 is cut",
    domain: [0, 1],
    digits: 2,
    // Without this look the model fails.
    outline: accuracy.flatMap((row, i) =>
      row.slice(0, 4).flatMap((value, cut) => ((value ?? 1) < 0.6 ? [[i, cut] as const] : [])),
    ),
  });
  const samples = accuracy.slice(0, 10).flatMap(([it]) => it ?? []);
  if (samples.length < 10) continue; // the bet is about ten models
  const label = "“it” may not look at the adjective in layer 1: ten seeds";
  result("without-it", mean(samples), { label, samples, digits: 2 });
}
