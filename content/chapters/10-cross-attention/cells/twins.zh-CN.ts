import { rowsWithSameOutput, totalVariation } from "compute";
import { runTranslation } from "experiments";
import { bars, heatmap, live, result, slider } from "notebook";
import { cross } from "./decoder.ts";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const sentence = "we study modern music theory at school today";
const headCounts = [1, 4, 8];

/** 对每个头的每一行，找出离它最远、带回来的东西又分毫不差的一行。 */
function* twins() {
  for (const heads of headCounts) {
    const { model, reordered } = runTranslation({ heads, seed });
    const { weights, values } = cross(model!, sentence.split(" "), reordered.chinese);
    const pairs = weights.flatMap((head, h) => head.map((row) => {
      const others = rowsWithSameOutput(row, values[h]!); // [corners, S]
      const distances = others.map((other) => totalVariation(other, row));
      const distance = Math.max(...distances);
      return { row, twin: others[distances.indexOf(distance)]!, distance };
    })); // heads * T
    yield { heads, pairs };
  }
}

const measured: { label: string; value: number; samples: number[] }[] = [];
for await (const { heads, pairs } of live(twins())) {
  const samples = pairs.map(({ distance }) => distance);
  const value = samples.reduce((sum, distance) => sum + distance, 0) / samples.length;
  measured.push({ label: `h = ${heads}，每头 ${24 / heads} 维`, value, samples });
  bars(measured, { value: "带回的东西不变，一行能挪多远", domain: [0, 1], digits: 2 });
  const first = pairs[0]!; // 头 1，第 1 个中文词
  heatmap([first.row, first.twin], {
    rows: ["训练出来的", "最远的孪生行"],
    columns: sentence.split(" "),
    domain: [0, 1],
    digits: 2,
    title: `h = ${heads}，头 1，第一个中文词的那一行`,
  });
  if (heads === 8) result("twins", value, { label: "八个头时的平均距离", digits: 2 });
}
