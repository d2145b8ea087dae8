import { trainNearest } from "experiments";
import { curves, live, select, slider } from "notebook";

const tasks = {
  "four matches of 6 dimensions": { relations: 4, dimensions: 6 },
  "one match of 16 dimensions": { relations: 1, dimensions: 16, tokens: 8, query: "random" },
} as const;

const names = Object.keys(tasks) as (keyof typeof tasks)[];
const task = select("task", names);
const heads = Number(select("heads", ["1", "2", "4", "8"], "4"));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainNearest({ ...tasks[task], heads, seed }))) {
  curves([{ name: `h = ${heads}`, points: report.curve }], {
    x: "training step",
    y: "accuracy",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
  });
}
