import { circleOfTokens } from "experiments";
import { heatmap, plane, slider } from "notebook";

const tokens = slider("词元数 n", { min: 4, max: 12, step: 1, value: 8 });
const shift = slider("往后看几个词元", { min: 0, max: 11, step: 1, value: 3 });
const beta = slider("锐度 β", { min: 1, max: 150, step: 1, value: 64 });

// 查询 i 想要哪个键，就放在那个键的方向上；β 是两者长度的乘积。
const wanted = Array.from({ length: tokens }, (_, i) => (i + shift) % tokens);
const { queries, keys, weights } = circleOfTokens(wanted, beta);

const unit = ([x = 0, y = 0]: number[]) => {
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
};
const arrow = (point: { x: number; y: number }) => ({ x: 0.8 * point.x, y: 0.8 * point.y });
plane(
  [
    ...keys.map((key, i) => ({ kind: "key" as const, label: `k${i + 1}`, ...unit(key) })),
    ...queries.map((query, i) => ({
      kind: "query" as const,
      label: `q${i + 1}`,
      ...arrow(unit(query)),
      links: [wanted[i]!],
    })),
  ],
  { guide: "circle", title: "每个词元两个数，画成方向" },
);
heatmap(weights, { title: "由此得到的注意力", digits: 2 });
