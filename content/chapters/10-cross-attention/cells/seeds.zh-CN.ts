import { runTranslation } from "experiments";
import { bars, live, result, select } from "notebook";

const headCount = Number(select("头数 h", ["1", "2", "4"]));
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** 十个随机种子，两种编码器各一遍。每训练完一次，就多一个点。 */
function* tenSeeds() {
  const words = [0, 1].map((): number[] => []); // [编码器层数, 已有的种子]
  const aligned = [0, 1].map((): number[] => []);
  for (let seed = 1; seed <= 10; seed++) {
    for (const encoderLayers of [0, 1]) {
      const report = runTranslation({ encoderLayers, heads: headCount, seed });
      words[encoderLayers]!.push(report.tokenAccuracy);
      aligned[encoderLayers]!.push(report.alignment);
      yield { words, aligned };
    }
  }
}

const encoders = ["只查词向量", "带一层注意力"];
for await (const { words, aligned } of live(tenSeeds())) {
  const measured = encoders.flatMap((encoder, layers) =>
    aligned[layers]!.length === 0 ? [] : [
      { label: `${encoder}：译对的词`, value: mean(words[layers]!), samples: words[layers]! },
      { label: `${encoder}：对齐`, value: mean(aligned[layers]!), samples: aligned[layers]! },
    ],
  );
  bars(measured, { value: "正确的比例", domain: [0, 1], digits: 3 });
  const mixed = aligned[1]!;
  if (mixed.length < 10) continue;
  // 上面押的是一个头。
  const name = headCount === 1 ? "mixed" : "other";
  result(name, mean(mixed), {
    label: "编码器带一层注意力时的对齐",
    samples: mixed,
    digits: 2,
  });
}
