import { damaged, trainDamage, type Findings, type HeadState } from "experiments";
import { live, result, table, text } from "notebook";

const models = [
  { heads: 8 },
  { heads: 8, headDropout: 0.25 },
  { heads: 12, headDropout: 0.3 },
];
const cost = 0.01; // 去掉后损失不到这么多，就算可有可无

/** 能去掉几个头：逐个单独看；把这些一次全去掉；每去掉一个就重新看一遍。 */
function examine({ snapshot, alone, races }: Findings, intact: number): [number, number, number] {
  const spared = alone.delete.map((accuracy) => accuracy > intact - cost); // [heads]
  const atOnce = damaged(snapshot, spared.map((one): HeadState => (one ? "delete" : "intact")));
  const together = races.greedy.accuracy.findLastIndex((accuracy) => accuracy > intact - cost);
  return [spared.filter(Boolean).length, atOnce.accuracy, together];
}

/** 一个接一个地训练。 */
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
    ["模型", "单独去掉没事的", "这些一次全去掉后的准确率", "每次重新看，一共能去掉"],
    rows,
  );
  if (rows.length < models.length) text(`正在训练第 ${rows.length + 1} 个模型：第 ${step} 步`);
  const last = rows[2];
  if (last) {
    result("alone", last[1], { label: "十二个头里，单独去掉没事的", digits: 0 });
    result("together", last[3], { label: "十二个头里，可以一起去掉的", digits: 0 });
  }
}
