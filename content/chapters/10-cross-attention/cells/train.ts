import { mean } from "compute";
import { trainTranslation, type TranslationModel } from "experiments";
import { alignment, curves, film, live, result, select, slider } from "notebook";

const encoder = select("the encoder", ["only looks words up", "has an attention layer"]);
const headCount = Number(select("heads h", ["1", "2", "4"]));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const encoderLayers = encoder === "has an attention layer" ? 1 : 0;

/** The trained model, for the cells below. */
export let model: TranslationModel | undefined;

const frames: { at: number; values: number[][] }[] = [];
for await (const report of live(trainTranslation({ encoderLayers, heads: headCount, seed }))) {
  // The document's sentence: its map, averaged over the heads, at every moment so far.
  const { document, reordered, curve } = report;
  const average = mean(document.weights, { axis: 0 }).toArray<number[][]>(); // [T, S]
  frames.push({ at: report.step, values: average });
  film(frames, {
    rows: document.chinese,
    columns: document.english,
    domain: [0, 1],
    digits: 2,
    at: "step",
  });

  // A sentence whose words change places. Nobody tells the model where the frames are.
  alignment(mean(reordered.weights, { axis: 0 }), {
    rows: reordered.chinese,
    columns: reordered.english,
    gold: reordered.gold.map((source, row) => [row, source] as const),
    domain: [0, 1],
    digits: 2,
  });
  curves(
    [
      { name: "words", points: curve.map(([step, words]) => [step, words] as const) },
      { name: "alignment", points: curve.map(([step, , aligned]) => [step, aligned] as const) },
    ],
    {
      x: "training step",
      y: "share that is right",
      xDomain: [0, report.steps],
      yDomain: [0, 1],
    },
  );
  // The bet above is about one head and an encoder that only looks words up.
  const name = encoderLayers === 0 && headCount === 1 ? "alignment" : "other";
  result(name, report.alignment, {
    label: "rows that peak at the source of their word",
    digits: 3,
  });
  model = report.model;
}
