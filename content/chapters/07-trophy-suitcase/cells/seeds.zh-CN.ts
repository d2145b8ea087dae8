import { trainTrophy } from "experiments";
import { bars, live, slider, text } from "notebook";

const seeds = slider("随机种子个数", { min: 1, max: 10, step: 1, value: 2 });
const headCounts = [1, 2, 4, 8];
const settings = { layers: 1, dModel: 32, batch: 24, steps: 2000, learningRate: 1e-2, every: 200 };
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** 每跑完一次，多一个点。 */
function* runs() {
  const accuracies = headCounts.map((): number[] => []); // [h, 已有的种子]
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [row, heads] of headCounts.entries()) {
      for (const report of trainTrophy({ ...settings, heads, seed })) {
        if (report.done) accuracies[row]!.push(report.accuracy);
        yield accuracies;
      }
    }
  }
}

for await (const accuracies of live(runs())) {
  const measured = accuracies.filter((samples) => samples.length > 0);
  bars(
    measured.map((samples, row) => ({
      label: `h = ${headCounts[row]}`,
      value: mean(samples),
      samples,
    })),
    {
      value: "it 处的准确率",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 0.5, label: "抛硬币" }],
    },
  );
  const solved = measured.map((samples, row) => {
    const found = samples.filter((accuracy) => accuracy >= 0.97).length;
    return `h = ${headCounts[row]}：${found} / ${samples.length}`;
  });
  if (solved.length > 0) text(`学会的种子，${solved.join("；")}。`);
}
