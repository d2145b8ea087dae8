import { trainAddresses } from "experiments";
import { bars, live, result, slider, table } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
// 始终是四个头，查询各有各的；变的是键和值有几组。
const machines = [
  { name: "每个头一组", keyHeads: 4, dHead: 7 },
  { name: "两个头一组", keyHeads: 2, dHead: 7 },
  { name: "全体一组", keyHeads: 1, dHead: 7 },
  { name: "全体一组，15 维", keyHeads: 1, dHead: 15 },
];

function* race() {
  const accuracy: number[] = [];
  for (const [turn, { keyHeads, dHead }] of machines.entries()) {
    const options = { questions: 4, heads: 4, keyHeads, dHead, seed, every: 100 };
    for (const report of trainAddresses(options)) {
      accuracy[turn] = report.accuracy;
      yield { accuracy, done: report.done };
    }
  }
}

for await (const { accuracy, done } of live(race())) {
  bars(
    accuracy.map((value, turn) => ({ label: machines[turn]!.name, value })),
    { value: "准确率，四个问题一起问", domain: [0, 1], digits: 3 },
  );
  table(
    ["键和值", "为每个词元存几个数"],
    machines.map(({ name, keyHeads, dHead }) => [name, 2 * keyHeads * dHead]), // 键和值
  );
  const finished = accuracy.length > 3 || (accuracy.length === 3 && done);
  if (finished) result("one-set", accuracy[2]!, { label: "四个头共用一组，7 维", digits: 2 });
}
