import { runTranslation } from "experiments";
import { heatmap, live, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const headCounts = [1, 2, 4];

/** Trains all six, one after the other. null: not measured yet. */
function* sixModels() {
  const empty = () => [0, 1].map(() => headCounts.map((): number | null => null));
  const [words, aligned] = [empty(), empty()]; // [encoder layers, h]
  yield { words, aligned };
  for (const encoderLayers of [0, 1]) {
    for (const [column, heads] of headCounts.entries()) {
      const report = runTranslation({ encoderLayers, heads, seed });
      words[encoderLayers]![column] = report.tokenAccuracy;
      aligned[encoderLayers]![column] = report.alignment;
      yield { words, aligned };
    }
  }
}

const axes = {
  rows: ["looks words up", "one attention layer"],
  columns: headCounts.map((h) => `h = ${h}`),
  rowAxis: "the encoder",
  columnAxis: "heads",
  domain: [0, 1],
  digits: 2,
} as const;
for await (const { words, aligned } of live(sixModels())) {
  heatmap(words, { ...axes, title: "Words translated correctly" });
  heatmap(aligned, { ...axes, title: "Alignment" });
}
