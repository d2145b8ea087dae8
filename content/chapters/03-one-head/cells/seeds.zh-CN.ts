import { bagLine, trainAddresses } from "experiments";
import { bars, live, result, slider, text } from "notebook";

const questions = slider("问题数 k", { min: 2, max: 4, step: 1, value: 4 });
const headCounts = [1, 2, 3, 4];
const quick = { steps: 500, learningRate: 2e-2, every: 100 }; // 四十次训练：步数少些，步子大些
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** 十个随机种子：初始权重不同，局也不同。每训练完一次，添一个点。 */
function* tenSeeds() {
  const accuracies = headCounts.map((): number[] => []); // [h, 已跑的种子]
  for (let seed = 1; seed <= 10; seed++) {
    for (const [row, heads] of headCounts.entries()) {
      for (const report of trainAddresses({ questions, heads, seed, ...quick })) {
        if (report.done) accuracies[row]!.push(report.accuracy);
        yield accuracies;
      }
    }
  }
}

for await (const accuracies of live(tenSeeds())) {
  const measured = accuracies.filter((samples) => samples.length > 0);
  bars(
    measured.map((samples, row) => ({
      label: `h = ${headCounts[row]}`,
      value: mean(samples),
      samples,
    })),
    {
      value: "准确率",
      domain: [0, 1],
      digits: 3,
      references: [{ value: bagLine(questions, 6), label: "一袋值" }],
    },
  );
  const enough = accuracies[questions - 1]!; // h = k
  const solved = enough.filter((accuracy) => accuracy >= 0.99).length;
  if (enough.length === 0) continue;
  text(`h = k = ${questions}：${solved} / ${enough.length} 个种子达到 0.99。`);
  result("enough-heads", mean(enough), { label: `h = k = ${questions}`, samples: enough, digits: 3 });
}
