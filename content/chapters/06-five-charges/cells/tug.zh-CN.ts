import { curves, result, slider } from "notebook";

// 一个数 x，两个任务想把它拉到不同的地方。
// 每个任务的损失是 ½ (x - wish)²。
const apart = slider("两个愿望的距离", {
  min: 0, max: 4, step: 0.5, value: 3,
});
const rate = slider("学习率", {
  min: 0.1, max: 2.1, step: 0.1, value: 0.3,
});
const wishes = [-apart / 2, apart / 2];

let x = 4;
let pulls = [0, 0]; // 两个损失的梯度
let step = 0;
const path: [step: number, x: number][] = [[0, x]];
while (path.length <= 20) {
  pulls = wishes.map((wish) => x - wish);
  step = (rate * (pulls[0]! + pulls[1]!)) / 2;
  x -= step;
  path.push([path.length, x]);
}

curves([{ name: "x", points: path }], {
  x: "步数",
  y: "x",
  references: wishes.map((value, i) => ({ value, label: `愿望 ${i + 1}` })),
  yDomain: [-6, 6],
});
result("cosine", Math.sign(pulls[0]! * pulls[1]!), {
  label: "最后两个梯度的余弦",
  digits: 0,
});
result("last-step", Math.abs(step), { label: "最后一步的长度", digits: 2 });
