import { trainAddresses, trainNearest } from "experiments";
import { bars, live, result } from "notebook";

const headCounts = [1, 4];
const headsOf = (heads: number) => (heads === 1 ? "1 head" : `${heads} heads`);
// One match in 16 dimensions, as fine as it gets; and four look-ups at once, each of them coarse.
const fine = { relations: 1, dimensions: 16, tokens: 8, query: "random" } as const;

/** The same numbers of heads, on the task that is made for one and on the task that is made for four. */
function* bothTasks() {
  const measured: { label: string; value: number }[] = [];
  for (const heads of headCounts) {
    for (const report of trainAddresses({ questions: 4, heads })) {
      yield [...measured, { label: `four look-ups, ${headsOf(heads)}`, value: report.accuracy }];
      if (report.done) measured.push({ label: `four look-ups, ${headsOf(heads)}`, value: report.accuracy });
    }
  }
  for (const heads of headCounts) {
    for (const report of trainNearest({ ...fine, heads })) {
      yield [...measured, { label: `one fine match, ${headsOf(heads)}`, value: report.accuracy }];
      if (report.done) measured.push({ label: `one fine match, ${headsOf(heads)}`, value: report.accuracy });
    }
  }
  yield measured;
}

for await (const measured of live(bothTasks())) {
  bars(measured, { value: "accuracy", domain: [0, 1], digits: 2 });
  const last = measured[3];
  if (last) result("fine-four", last.value, { label: "one fine match, four heads", digits: 2 });
}
