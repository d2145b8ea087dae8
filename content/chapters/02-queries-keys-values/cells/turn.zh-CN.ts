import { attentionWeights, concatenate, matmul, tensor } from "compute";
import { printedVectors } from "experiments";
import { curves, heatmap, live, result, select, slider } from "notebook";
import { tokens } from "./vectors.ts";

const last = slider("转多少度", { min: 10, max: 360, step: 10, value: 90 });
const both = select("转什么", ["查询和键", "只转查询"]) === "查询和键";
const exact = (rows: readonly (readonly number[])[]) => tensor(rows, { dtype: "float64" });
const [Q, K] = [exact(printedVectors.Q.vectors), exact(printedVectors.K.vectors)]; // [T, 3]

/** 绕对角线 (1, 1, 1) 转：三个维度一个也逃不掉。 */
function rotation(degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle) / Math.sqrt(3)];
  const a = (1 - c) / 3;
  return exact([[c + a, a + s, a - s], [a - s, c + a, a + s], [a + s, a - s, c + a]]); // [3, 3]
}

/** 一个时刻接一个时刻，慢到看得清。 */
async function* turning() {
  for (let degrees = 0; degrees <= last; degrees += 2) {
    yield { step: degrees, steps: last };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const before = attentionWeights(Q, K); // [T, T]
const [query, weight]: [number, number][][] = [[], []];
for await (const { step: degrees } of live(turning())) {
  const R = rotation(degrees);
  const [turnedQ, turnedK] = [matmul(Q, R), both ? matmul(K, R) : K]; // [T, 3]
  const after = attentionWeights(turnedQ, turnedK); // [T, T]

  heatmap(concatenate([turnedQ, turnedK], 1), {
    rows: tokens,
    columns: ["Q 0", "Q 1", "Q 2", "K 0", "K 1", "K 2"],
    signed: true,
    domain: [-1, 1],
    digits: 2,
    title: "转过之后的 Q 和 K",
  });
  heatmap(after, { rows: tokens, columns: tokens, digits: 3, domain: [0, 0.4], title: "A" });

  query!.push([degrees, turnedQ.at(2, 1)]);
  weight!.push([degrees, after.at(2, 1)]);
  const lines = [
    { name: "sits 的 Q，第 1 维", points: query! },
    { name: "A, sits → cat", points: weight! },
  ];
  curves(lines, { x: "度", y: "值", xDomain: [0, last], yDomain: [-1, 1] });

  const differences = Array.from(after.data, (w, i) => Math.abs(w - before.data[i]!));
  if (degrees + 2 > last) {
    const name = both && last === 90 ? "turned" : "other";
    result(name, Math.max(...differences), { label: "权重的最大变化", digits: 4 });
  }
}
