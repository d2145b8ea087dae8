import { damaged, trainDamage, type Snapshot } from "experiments";
import { bars, live, result } from "notebook";

const models = [
  { label: "4 个头", options: { heads: 4 } },
  { label: "8 个头", options: { heads: 8 } },
  { label: "12 个头，训练时随机丢头", options: { heads: 12, headDropout: 0.3 } },
];

/** 轮流删去每一个头，还剩多少准确率：取最坏的情形。 */
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
  bars(measured, { value: "删掉最要紧的头之后的准确率", domain: [0, 1], digits: 2 });
  const [, eight] = measured;
  if (eight) result("eight-heads", eight.value, { label: "8 个头，删掉最要紧的一个", digits: 2 });
}
