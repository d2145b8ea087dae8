import { laboratory, overSeeds } from "experiments";
import { bars, live, result, slider, text } from "notebook";

// 受审的句子：“三个头回答四个问题，准确率不低于 0.9”。
const bar = slider("及格线", { min: 0.8, max: 1, step: 0.01, value: 0.9 });
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const { experiment } = laboratory.addresses;

for await (const report of live(overSeeds(experiment, { questions: 4, heads: 3 }, seeds))) {
  const single = report.finished.map(({ numbers }) => numbers["accuracy"]!);
  const { accuracy } = report.numbers;
  if (!accuracy) {
    text("第一次训练还在跑。");
    continue;
  }
  bars(
    [
      ...single.map((value, i) => ({ label: `种子 ${seeds[i]}`, value })),
      { label: `${single.length} 次的平均`, value: accuracy.mean, samples: single },
    ],
    { value: "准确率", domain: [0.8, 1], digits: 3, references: [{ value: bar, label: "及格线" }] },
  );
  const above = single.filter((value) => value >= bar).length;
  text(`单看一次就会说“成立”的，有 ${above} 次，一共 ${single.length} 次。`);
  if (report.done && bar === 0.9) {
    result("above", above, { label: "十次里，单独一次就达到 0.9 的次数", digits: 0 });
  }
}
