import { curves, result, slider } from "notebook";

// One number x, and two tasks that want it in different places.
// The loss of each task is ½ (x - wish)².
const apart = slider("distance of the wishes", {
  min: 0, max: 4, step: 0.5, value: 3,
});
const rate = slider("learning rate", {
  min: 0.1, max: 2.1, step: 0.1, value: 0.3,
});
const wishes = [-apart / 2, apart / 2];

let x = 4;
let pulls = [0, 0]; // the gradients of the two losses
let step = 0;
const path: [step: number, x: number][] = [[0, x]];
while (path.length <= 20) {
  pulls = wishes.map((wish) => x - wish);
  step = (rate * (pulls[0]! + pulls[1]!)) / 2;
  x -= step;
  path.push([path.length, x]);
}

curves([{ name: "x", points: path }], {
  x: "step",
  y: "x",
  references: wishes.map((value, i) => ({ value, label: `wish ${i + 1}` })),
  yDomain: [-6, 6],
});
result("cosine", Math.sign(pulls[0]! * pulls[1]!), {
  label: "cosine of the two gradients at the end",
  digits: 0,
});
result("last-step", Math.abs(step), { label: "length of the last step", digits: 2 });
