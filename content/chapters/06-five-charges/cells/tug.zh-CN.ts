import { curves, result, slider } from "notebook";

// 一个数 x，两个任务：一个要它在这里，一个要它在那里。各自的损失是 ½ (x - wish)²。
const apart = slider("两个愿望的距离", { min: 0, max: 4, step: 0.5, value: 3 });
const rate = slider("学习率", { min: 0.1, max: 2.1, step: 0.1, value: 0.3 });
const wishes = [-apart / 2, apart / 2];

let x = 4;
let pulls = [0, 0]; // 两个梯度
const path: [step: number, x: number][] = [[0, x]];
for (let step = 1; step <= 20; step++) {
  pulls = wishes.map((wish) => x - wish);
  x -= (rate * (pulls[0]! + pulls[1]!)) / 2;
  path.push([step, x]);
}

curves([{ name: "x", points: path }], {
  x: "步数",
  y: "x",
  references: wishes.map((value, i) => ({ value, label: `愿望 ${i + 1}` })),
  yDomain: [-6, 6],
});
const settled = Math.abs(path.at(-1)![1] - path.at(-2)![1]) < 0.01;
result("last-step", Math.abs(path.at(-1)![1] - path.at(-2)![1]), {
  label: settled ? "最后一步的长度：已停住" : "最后一步的长度：还在动",
  digits: 2,
});
result("pulls", pulls[0]! * pulls[1]!, { label: "该处两个梯度的乘积", digits: 2 });
