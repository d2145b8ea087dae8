import { trainPatternFit } from "experiments";
import { curves, heatmap, live, select, slider } from "notebook";

const patterns = {
  "一个排列": "permutation",
  "左邻右舍": "local",
  "四个一块": "blocks",
  "十六选三": "subset",
  "随机而有浓淡": "random",
} as const;

const names = Object.keys(patterns) as (keyof typeof patterns)[];
const target = patterns[select("模式", names)];
const rank = slider("秩 r", { min: 1, max: 12, step: 1, value: 2 });

for await (const report of live(trainPatternFit({ target, rank }))) {
  heatmap(report.weights, { title: `分数的秩为 ${rank} 时的注意力`, digits: 1 });
  heatmap(report.target, { title: "想要的模式", digits: 1 });
  curves([{ name: `r = ${rank}`, points: report.curve }], {
    x: "拟合步数",
    y: "与目标模式的散度（nat/行）",
    xDomain: [0, report.steps],
    yLog: true,
  });
}
