import { rowsWithSameOutput, totalVariation } from "compute";
import { runTranslation } from "experiments";
import { bars, heatmap, live, result, slider } from "notebook";
import { cross } from "./decoder.ts";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const sentence = "we study modern music theory at school today";
const headCounts = [1, 4, 8];

/** For every head and row, the row that is farthest from it and brings exactly the same. */
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
  measured.push({ label: `h = ${heads}, ${24 / heads} dimensions each`, value, samples });
  bars(measured, { value: "how far a row can move, bringing the same", domain: [0, 1], digits: 2 });
  const first = pairs[0]!; // head 1, Chinese word 1
  heatmap([first.row, first.twin], {
    rows: ["as trained", "its farthest twin"],
    columns: sentence.split(" "),
    domain: [0, 1],
    digits: 2,
    title: `h = ${heads}, head 1, the row of the first Chinese word`,
  });
  if (heads === 8) result("twins", value, { label: "mean distance with eight heads", digits: 2 });
}
