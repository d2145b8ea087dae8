import { slider, text, triangle } from "notebook";

const first = slider("weight on the first value", { min: 0.5, max: 1, step: 0.01, value: 0.5 });
const letters = ["A", "B", "C"] as const;

/** What the head brings when the two wanted tokens carry the values `one` and `two`. */
function packed(one: number, two: number): [number, number, number] {
  const on = (value: number) => (value === one ? first : 0) + (value === two ? 1 - first : 0);
  return [on(0), on(1), on(2)];
}

const pairs = letters.flatMap((a, one) =>
  letters.map((b, two) => ({ label: a + b, weights: packed(one, two) })),
); // 9 pairs
triangle(letters, pairs);

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, i) => value - b[i]!));
const gaps = pairs.flatMap(({ weights }, i) =>
  pairs.slice(i + 1).map((other) => distance(weights, other.weights)),
);
text(`Closest two pairs are ${Math.min(...gaps).toFixed(2)} apart.`);
