import { plane, result, select, slider } from "notebook";

const disagreement = slider("四份拉力有多不一致", {
  min: 0,
  max: 1,
  step: 0.1,
  value: 0.4,
});
const solved = select("已经解决、不再出力的", ["A", "B", "C", "D"]);

// 每种关系对一个头的要求：四份长度为 1 的拉力，可以并拢，也可以散开。
const directions = { A: -70, B: -20, C: 40, D: 110 }; // 角度，完全不一致时
const pulls = Object.entries(directions).map(([name, degrees]) => {
  const angle = (degrees * disagreement * Math.PI) / 180;
  return { name, x: Math.cos(angle), y: Math.sin(angle) };
});

/** 一个头的梯度就是各份拉力之和。 */
const sum = (arrows: readonly { x: number; y: number }[]) => ({
  x: arrows.reduce((total, { x }) => total + x, 0),
  y: arrows.reduce((total, { y }) => total + y, 0),
});
const before = sum(pulls);
const after = sum(pulls.filter(({ name }) => name !== solved));

plane(
  [
    ...pulls.map(({ name, x, y }) => ({ kind: "query" as const, x, y, label: name })),
    { kind: "query", ...before, label: "之前", head: 0 },
    { kind: "query", ...after, label: "之后", head: 0 },
  ],
  { guide: "none", title: "四份拉力，以及前后两个和" },
);

const length = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);
const cosine = (before.x * after.x + before.y * after.y) / (length(before) * length(after));
result("length", length(after) / length(before), { label: "之后的长度比之前的", digits: 2 });
result("cosine", cosine, { label: "前后的余弦（1 表示方向相同）", digits: 2 });
