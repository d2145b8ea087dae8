import { curves, result, slider } from "notebook";

// One number x, and two tasks: one wants it here, the other there. Each loss is ½ (x - wish)².
const apart = slider("distance of the two wishes", { min: 0, max: 4, step: 0.5, value: 3 });
const rate = slider("learning rate", { min: 0.1, max: 2.1, step: 0.1, value: 0.3 });
const wishes = [-apart / 2, apart / 2];

let x = 4;
let pulls = [0, 0]; // the two gradients
const path: [step: number, x: number][] = [[0, x]];
for (let step = 1; step <= 20; step++) {
  pulls = wishes.map((wish) => x - wish);
  x -= (rate * (pulls[0]! + pulls[1]!)) / 2;
  path.push([step, x]);
}

curves([{ name: "x", points: path }], {
  x: "step",
  y: "x",
  references: wishes.map((value, i) => ({ value, label: `wish ${i + 1}` })),
  yDomain: [-6, 6],
});
const settled = Math.abs(path.at(-1)![1] - path.at(-2)![1]) < 0.01;
result("last-step", Math.abs(path.at(-1)![1] - path.at(-2)![1]), {
  label: settled ? "length of the last step: at rest" : "length of the last step: still moving",
  digits: 2,
});
result("pulls", pulls[0]! * pulls[1]!, { label: "product of the two gradients there", digits: 2 });
