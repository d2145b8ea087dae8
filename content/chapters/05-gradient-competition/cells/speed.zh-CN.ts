import { trainCompetition } from "experiments";
import { bars, live, result, slider } from "notebook";

const seeds = slider("随机种子数", { min: 2, max: 10, step: 1, value: 5 });

// 一层的参数随 h × d_head 增加：这里分别是 28、56、56、24 列。
const machines = [
  { label: "4 个 7 维的头", heads: 4, dHead: 7 },
  { label: "8 个 7 维的头", heads: 8, dHead: 7 },
  { label: "4 个 14 维的头", heads: 4, dHead: 14 },
  { label: "8 个 3 维的头", heads: 8, dHead: 3 },
];
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** 第 300 步的损失。每完成一次训练，就多一个点。 */
function* losses300() {
  const losses = machines.map((): number[] => []); // [machines, seeds so far]
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [i, { heads, dHead }] of machines.entries()) {
      for (const { step, loss } of trainCompetition({ heads, dHead, seed })) {
        yield losses;
        if (step < 300) continue;
        losses[i]!.push(loss);
        break;
      }
    }
  }
  yield losses;
}

for await (const losses of live(losses300())) {
  const measured = losses.filter((samples) => samples.length > 0);
  bars(
    measured.map((samples, i) => ({ label: machines[i]!.label, value: mean(samples), samples })),
    { value: "第 300 步的损失（奈特）", domain: [0, 1], digits: 3 },
  );
  if (measured.length < 4) continue;
  for (const [i, name] of ["four", "eight", "wide", "narrow"].entries()) {
    result(name, mean(losses[i]!), { label: machines[i]!.label, samples: losses[i]!, digits: 3 });
  }
}
