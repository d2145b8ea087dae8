import { damaged, trainDamage, type Findings, type HeadState } from "experiments";
import { live, result, table, text } from "notebook";

const models = [
  { heads: 8 },
  { heads: 8, headDropout: 0.25 },
  { heads: 12, headDropout: 0.3 },
];
const cost = 0.01; // a head can be spared if its removal costs less than this

/** How many heads can go: each alone, all of those at once, one by one with a new look. */
function examine({ snapshot, alone, races }: Findings, intact: number): [number, number, number] {
  const spared = alone.delete.map((accuracy) => accuracy > intact - cost); // [heads]
  const atOnce = damaged(snapshot, spared.map((one): HeadState => (one ? "delete" : "intact")));
  const together = races.greedy.accuracy.findLastIndex((accuracy) => accuracy > intact - cost);
  return [spared.filter(Boolean).length, atOnce.accuracy, together];
}

/** Trains the models one after the other. */
function* study() {
  const rows: [model: string, alone: number, atOnce: string, together: number][] = [];
  for (const options of models) {
    yield { rows, step: 0 };
    for (const { step, accuracy, findings } of trainDamage(options)) {
      if (findings) {
        const [alone, atOnce, together] = examine(findings, accuracy);
        const model = `h = ${options.heads}, p = ${options.headDropout ?? 0}`;
        rows.push([model, alone, atOnce.toFixed(2), together]);
      }
      yield { rows, step };
    }
  }
}

for await (const { rows, step } of live(study())) {
  table(
    ["model", "can go, each alone", "accuracy once all these go", "can go, looking again"],
    rows,
  );
  if (rows.length < models.length) text(`training model ${rows.length + 1}: step ${step}`);
  const last = rows[2];
  if (last) {
    result("alone", last[1], { label: "of twelve heads, each alone can go", digits: 0 });
    result("together", last[3], { label: "of twelve heads, can go together", digits: 0 });
  }
}
