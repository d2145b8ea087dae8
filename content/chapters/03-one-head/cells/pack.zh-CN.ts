import { slider, text, triangle } from "notebook";

const first = slider("第一个值的权重", { min: 0.5, max: 1, step: 0.01, value: 0.5 });
const letters = ["A", "B", "C"] as const;

/** 两个目标词元带着 `one` 和 `two` 这两个值时，头带回来的东西。 */
function packed(one: number, two: number): [number, number, number] {
  const on = (value: number) => (value === one ? first : 0) + (value === two ? 1 - first : 0);
  return [on(0), on(1), on(2)];
}

const pairs = letters.flatMap((a, one) =>
  letters.map((b, two) => ({ label: a + b, weights: packed(one, two) })),
); // 9 种组合
triangle(letters, pairs);

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, i) => value - b[i]!));
const gaps = pairs.flatMap(({ weights }, i) =>
  pairs.slice(i + 1).map((other) => distance(weights, other.weights)),
);
text(`最近的两种组合相距 ${Math.min(...gaps).toFixed(2)}。`);
