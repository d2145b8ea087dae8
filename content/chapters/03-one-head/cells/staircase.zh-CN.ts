import { trainAddresses } from "experiments";
import { heatmap, live, result, slider } from "notebook";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const questionCounts = [4, 3, 2, 1];
const headCounts = [1, 2, 3, 4];
const quick = { steps: 500, learningRate: 2e-2, every: 100 }; // 十六次训练：步数少些，步子大些

/** 把每一对 (k, h) 依次训练一遍。null：还没有量。 */
function* staircase() {
  const accuracy = questionCounts.map(() => headCounts.map((): number | null => null)); // [k, h]
  for (const [row, questions] of questionCounts.entries()) {
    for (const [column, heads] of headCounts.entries()) {
      for (const report of trainAddresses({ questions, heads, seed, ...quick })) {
        accuracy[row]![column] = report.accuracy;
        yield accuracy;
      }
    }
  }
}

for await (const accuracy of live(staircase())) {
  const solved = accuracy.flatMap((row, k) =>
    row.flatMap((value, h) => ((value ?? 0) >= 0.99 ? [[k, h] as const] : [])),
  );
  heatmap(accuracy, {
    rows: questionCounts.map((k) => `k = ${k}`),
    columns: headCounts.map((h) => `h = ${h}`),
    rowAxis: "同时问几个问题",
    columnAxis: "注意力头",
    domain: [0, 1],
    digits: 2,
    outline: solved, // 达到 0.99 的格子
  });
  const [, , threeHeads, fourHeads] = accuracy[0]!;
  // 右边一格一开始训练，就说明 k = 4、h = 3 这一格已经训练完。
  if (typeof threeHeads === "number" && typeof fourHeads === "number") {
    result("three-heads", threeHeads, { label: "四个问题，三个头", digits: 2 });
  }
}
