import { trainNearest } from "experiments";
import { curves, live, select, slider } from "notebook";

const tasks = {
  "四次 6 维的匹配": { relations: 4, dimensions: 6 },
  "一次 16 维的匹配": { relations: 1, dimensions: 16, tokens: 8, query: "random" },
} as const;

const names = Object.keys(tasks) as (keyof typeof tasks)[];
const task = select("任务", names);
const heads = Number(select("头数", ["1", "2", "4", "8"], "4"));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainNearest({ ...tasks[task], heads, seed }))) {
  curves([{ name: `h = ${heads}`, points: report.curve }], {
    x: "训练步数",
    y: "准确率",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
}
