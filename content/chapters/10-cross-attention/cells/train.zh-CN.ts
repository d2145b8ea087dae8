import { mean } from "compute";
import { trainTranslation, type TranslationModel } from "experiments";
import { alignment, curves, film, live, result, select, slider } from "notebook";

const encoder = select("编码器", ["只查词向量", "带一层注意力"]);
const headCount = Number(select("头数 h", ["1", "2", "4"]));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const encoderLayers = encoder === "带一层注意力" ? 1 : 0;

/** 训练好的模型，给下面的单元用。 */
export let model: TranslationModel | undefined;

const frames: { at: number; values: number[][] }[] = [];
for await (const report of live(trainTranslation({ encoderLayers, heads: headCount, seed }))) {
  // 文档的例句：各头平均的图，到目前为止的每一刻。
  const { document, reordered, curve } = report;
  const average = mean(document.weights, { axis: 0 }).toArray<number[][]>(); // [T, S]
  frames.push({ at: report.step, values: average });
  film(frames, {
    rows: document.chinese,
    columns: document.english,
    domain: [0, 1],
    digits: 2,
    at: "步数",
  });

  // 词会换位置的一句。没有人告诉模型框在哪里。
  alignment(mean(reordered.weights, { axis: 0 }), {
    rows: reordered.chinese,
    columns: reordered.english,
    gold: reordered.gold.map((source, row) => [row, source] as const),
    domain: [0, 1],
    digits: 2,
  });
  curves(
    [
      { name: "译对的词", points: curve.map(([step, words]) => [step, words] as const) },
      { name: "对齐", points: curve.map(([step, , aligned]) => [step, aligned] as const) },
    ],
    {
      x: "训练步数",
      y: "正确的比例",
      xDomain: [0, report.steps],
      yDomain: [0, 1],
    },
  );
  // 上面押的是：一个头，编码器只查词向量。
  const name = encoderLayers === 0 && headCount === 1 ? "alignment" : "other";
  result(name, report.alignment, {
    label: "峰值落在来源上的行",
    digits: 3,
  });
  model = report.model;
}
