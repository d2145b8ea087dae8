import { damaged, trainDamage, type Snapshot } from "experiments";
import { bars, live, result } from "notebook";

const models = [
  { label: "4 heads", options: { heads: 4 } },
  { label: "8 heads", options: { heads: 8 } },
  { label: "12 heads, head dropout", options: { heads: 12, headDropout: 0.3 } },
];

/** The accuracy that is left when each head in turn is deleted: the worst case. */
function worstDeletion(model: Snapshot, heads: number): number {
  const all = Array.from({ length: heads }, (_, head) => head);
  const left = all.map((gone) =>
    damaged(model, all.map((head) => (head === gone ? "delete" : "intact"))).accuracy,
  );
  return Math.min(...left);
}

function* threeModels() {
  const measured: { label: string; value: number }[] = [];
  for (const { label, options } of models) {
    for (const report of trainDamage(options)) {
      if (report.findings) {
        measured.push({ label, value: worstDeletion(report.findings.snapshot, options.heads) });
      }
      yield measured;
    }
  }
}

for await (const measured of live(threeModels())) {
  bars(measured, { value: "accuracy with the worst head deleted", domain: [0, 1], digits: 2 });
  const [, eight] = measured;
  if (eight) result("eight-heads", eight.value, { label: "8 heads, the worst one deleted", digits: 2 });
}
