import { askMiniLang, trainMiniLang, type MiniLangReport } from "experiments";
import { curves, live, select, slider, table } from "notebook";

const relations = {
  "合计": "accuracy",
  "主谓一致": "agreement",
  "代词": "coreference",
  "回忆": "recall",
} as const;
const names = Object.keys(relations) as (keyof typeof relations)[];
const shown = relations[select("看哪一项的准确率", names)];
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const text = "Bob green Eve white . cup near keys ? . she ? he ? Eve ? Bob ?";

/** 两层，先是每层一个头，再是四个；参数一样多。 */
function* race() {
  const done: (MiniLangReport & { heads: number })[] = [];
  for (const [i, heads] of [1, 4].entries()) {
    for (const report of trainMiniLang({ heads, seed })) {
      done[i] = { ...report, heads };
      yield { done, steps: report.steps };
    }
  }
}

for await (const { done, steps } of live(race())) {
  curves(
    done.map(({ heads, curve }, i) => ({
      name: `h = ${heads}`,
      head: i,
      points: curve.map((point) => [point.step, point[shown]] as const),
    })),
    {
      x: "训练步数",
      y: "由语法确定的词，预测正确的比例",
      xDomain: [0, steps],
      yDomain: [0, 1],
    },
  );
  // 它们往同一段文本的空里填了什么，给正确的词多大概率。
  const readers = done.flatMap(({ model }) => (model ? [askMiniLang(model, text).questions] : []));
  table(
    ["读到", "正确答案", ...readers.flatMap((_, i) => [`h = ${[1, 4][i]}`, "正确词的概率"])],
    (readers[0] ?? []).map(({ place, answer }, i) => [
      text.split(" ")[place]!, answer,
      ...readers.flatMap((questions) => [questions[i]!.predicted, questions[i]!.probability]),
    ]),
    { digits: 2 },
  );
  table(
    ["头数", "学会所用的步数"],
    done.map(({ heads, stepToSolved }) => [heads, stepToSolved ?? "还没有"]),
  );
}
