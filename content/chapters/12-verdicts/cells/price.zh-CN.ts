import { trainAddresses, trainNearest } from "experiments";
import { bars, live, result } from "notebook";

const headCounts = [1, 4];
const headsOf = (heads: number) => (heads === 1 ? "1 个头" : `${heads} 个头`);
// 一次 16 维的匹配，要多精细有多精细；以及同时四次查找，每一次都很粗。
const fine = { relations: 1, dimensions: 16, tokens: 8, query: "random" } as const;

/** 同样的头数，放到为一个头设计的任务和为四个头设计的任务上。 */
function* bothTasks() {
  const measured: { label: string; value: number }[] = [];
  for (const heads of headCounts) {
    for (const report of trainAddresses({ questions: 4, heads })) {
      yield [...measured, { label: `四次查找，${headsOf(heads)}`, value: report.accuracy }];
      if (report.done) measured.push({ label: `四次查找，${headsOf(heads)}`, value: report.accuracy });
    }
  }
  for (const heads of headCounts) {
    for (const report of trainNearest({ ...fine, heads })) {
      yield [...measured, { label: `一次匹配，${headsOf(heads)}`, value: report.accuracy }];
      if (report.done) measured.push({ label: `一次匹配，${headsOf(heads)}`, value: report.accuracy });
    }
  }
  yield measured;
}

for await (const measured of live(bothTasks())) {
  bars(measured, { value: "准确率", domain: [0, 1], digits: 2 });
  const last = measured[3];
  if (last) result("fine-four", last.value, { label: "一次精细匹配，四个头", digits: 2 });
}
