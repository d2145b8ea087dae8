import { headsNeeded, headWeights, leftForOthers, printedMatrices } from "experiments";
import { heatmap, result, select, slider, table } from "notebook";

const { rows: words, weights: mean } = printedMatrices["S2.2.1"];
const titles = headWeights.map(
  ({ head, from, to }) => `头 ${head}：${words[from]!} → ${words[to]!}`,
);
const chosen = titles.indexOf(select("文档说某个头有的权重", titles, titles[5]));
const H = slider("头数 H", { min: 2, max: 12, step: 1, value: 4 });

// H 个头的平均：H · 平均 = 这个头 + 其余所有的头。其余的头平均得是多少？
const { from, to, weight } = headWeights[chosen]!;
const row = mean[from]!;
const rest = (1 - weight) / (1 - row[to]!); // 总和为 1
const own = row.map((m, j) => (j === to ? weight : m * rest)); // [T]
const others = row.map((m, j) => (H * m - own[j]!) / (H - 1)); // [T]

heatmap([row, own, others], {
  rows: ["印出的平均", "这个头", `其余 ${H - 1} 个头的平均`],
  columns: words,
  signed: true,
  domain: [-1, 1],
  digits: 2,
  outline: others.flatMap((x, j) => (x < -1e-9 ? [[2, j] as const] : [])), // softmax 给不出这样的数
  title: `“${words[from]!}”这一行`,
});
result("left", leftForOthers(weight, row[to]!, H), {
  label: "留给其余所有的头",
  digits: 2,
});
table(
  ["头与权重", "文档说", "印出的平均", "至少几个头"],
  headWeights.map((stated, i) => {
    const m = mean[stated.from]![stated.to]!;
    const needed = headsNeeded(stated.weight, m).toFixed(1);
    return [titles[i]!, stated.weight.toFixed(2), m.toFixed(2), needed];
  }),
);
