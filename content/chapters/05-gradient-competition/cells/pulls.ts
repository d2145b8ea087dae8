import { plane, result, select, slider } from "notebook";

const disagreement = slider("how much the four pulls disagree", {
  min: 0,
  max: 1,
  step: 0.1,
  value: 0.4,
});
const solved = select("solved, so it pulls no more", ["A", "B", "C", "D"]);

// What each relation asks of one head: four pulls of length 1, side by side or fanned out.
const directions = { A: -70, B: -20, C: 40, D: 110 }; // degrees, at full disagreement
const pulls = Object.entries(directions).map(([name, degrees]) => {
  const angle = (degrees * disagreement * Math.PI) / 180;
  return { name, x: Math.cos(angle), y: Math.sin(angle) };
});

/** The gradient of a head is the sum of the pulls. */
const sum = (arrows: readonly { x: number; y: number }[]) => ({
  x: arrows.reduce((total, { x }) => total + x, 0),
  y: arrows.reduce((total, { y }) => total + y, 0),
});
const before = sum(pulls);
const after = sum(pulls.filter(({ name }) => name !== solved));

plane(
  [
    ...pulls.map(({ name, x, y }) => ({ kind: "query" as const, x, y, label: name })),
    { kind: "query", ...before, label: "before", head: 0 },
    { kind: "query", ...after, label: "after", head: 0 },
  ],
  { guide: "none", title: "Four pulls, and their sum before and after" },
);

const length = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);
const cosine = (before.x * after.x + before.y * after.y) / (length(before) * length(after));
result("length", length(after) / length(before), { label: "length after, over before", digits: 2 });
result("cosine", cosine, { label: "cosine of before and after (1: same direction)", digits: 2 });
