import { trainTrophy } from "experiments";
import { heatmap, live, result, slider } from "notebook";

const seeds = slider("随机种子个数", { min: 1, max: 24, step: 1, value: 10 });
const names = ["it 看形容词", "名词看形容词", "形容词看名词", "旁观词看形容词", "四类全剪"];
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** 一个接一个地训练；然后逐一剪断第一层的目光，把全部句子再问一遍。 */
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
    rows: accuracy.map((_, i) => `种子 ${i + 1}`),
    columns: names,
    columnAxis: "剪断第 1 层的哪一类目光",
    domain: [0, 1],
    digits: 2,
    // 没有这道目光，模型就答不出来。
    outline: accuracy.flatMap((row, i) =>
      row.slice(0, 4).flatMap((value, cut) => ((value ?? 1) < 0.6 ? [[i, cut] as const] : [])),
    ),
  });
  const samples = accuracy.slice(0, 10).flatMap(([it]) => it ?? []);
  if (samples.length < 10) continue; // 赌注问的是十个模型
  const label = "第 1 层里不许 it 看形容词：十个种子";
  result("without-it", mean(samples), { label, samples, digits: 2 });
}
