import { circleOfTokens } from "experiments";
import { heatmap, plane, slider } from "notebook";

const tokens = slider("tokens n", { min: 4, max: 12, step: 1, value: 8 });
const shift = slider("look so many tokens ahead", { min: 0, max: 11, step: 1, value: 3 });
const beta = slider("sharpness β", { min: 1, max: 150, step: 1, value: 64 });

// Query i lies where the key that it wants lies; β is the product of their lengths.
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
  { guide: "circle", title: "Two numbers per token, drawn as directions" },
);
heatmap(weights, { title: "The attention that they make", digits: 2 });
