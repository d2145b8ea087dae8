import { cosineMatrix } from "compute";
import { matrixField, plane, result, text } from "notebook";

// 每个任务对这个头的要求：一个梯度，这里有两个分量。
const gradients = matrixField("各任务的梯度", {
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
    { kind: "point", x: sum[0]!, y: sum[1]!, label: "和" },
  ],
  { guide: "circle", title: "画成箭头的梯度，以及它们之和落在哪里" },
);

// 在所有两两不同的任务上取平均。
const cosines = cosineMatrix(gradients); // [k, k]
const pairs = cosines.flatMap((row, i) => row.slice(i + 1));
const mean = pairs.reduce((total, cosine) => total + cosine, 0) / pairs.length;
result("sum", rest, { label: "和的长度：还能推动这个头的部分", digits: 2 });
result("mean-cosine", mean, { label: "所有配对的平均余弦", digits: 2 });
text(rest < 0.05 ? "停住了：每个任务都在拉，却什么也不动。" : "还没有停住。");
