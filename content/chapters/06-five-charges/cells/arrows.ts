import { cosineMatrix } from "compute";
import { matrixField, plane, result, text } from "notebook";

// What each task asks of the head: a gradient, here with two entries.
const gradients = matrixField("gradients of the tasks", {
  rows: ["A", "B", "C", "D"],
  columns: ["x", "y"],
  value: [[0.9, 0.2], [0.3, 0.8], [-0.6, 0.7], [-0.5, -0.6]],
  min: -1,
  max: 1,
  step: 0.1,
  resizable: true,
}); // [k, 2]

const sum = [0, 1].map((i) => gradients.reduce((total, gradient) => total + gradient[i]!, 0));
const rest = Math.hypot(sum[0]!, sum[1]!);
plane(
  [
    ...gradients.map(([x, y], i) => ({
      kind: "query" as const,
      x: x!,
      y: y!,
      label: "ABCDEFGH"[i]!,
    })),
    { kind: "point", x: sum[0]!, y: sum[1]!, label: "sum" },
  ],
  { guide: "circle", title: "Gradients as arrows, and where their sum ends" },
);

// The mean over all pairs of two different tasks.
const cosines = cosineMatrix(gradients); // [k, k]
const pairs = cosines.flatMap((row, i) => row.slice(i + 1));
const mean = pairs.reduce((total, cosine) => total + cosine, 0) / pairs.length;
result("sum", rest, { label: "length of the sum: what is left to move the head", digits: 2 });
result("mean-cosine", mean, { label: "mean cosine over all pairs", digits: 2 });
text(rest < 0.05 ? "At rest: all tasks pull, and nothing moves." : "Not at rest yet.");
