import { mean } from "compute";
import { trainTranslation } from "experiments";
import { alignment, bars, curves, live, select, slider } from "notebook";

const encoder = select("the encoder", ["only looks words up", "has an attention layer"]);
const headCount = Number(select("heads", ["1", "2", "4"]));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });
const encoderLayers = encoder === "has an attention layer" ? 1 : 0;

for await (const report of live(trainTranslation({ encoderLayers, heads: headCount, seed }))) {
  for (const pair of [report.document, report.reordered]) {
    const { english, chinese, gold, weights } = pair;
    alignment(mean(weights, { axis: 0 }), {
      rows: chinese,
      columns: english,
      gold: gold.map((column, row) => [row, column] as const),
      domain: [0, 1],
      digits: 2,
      title: `${english.join(" ")} → ${chinese.join(" ")}`,
    });
  }
  curves(
    [
      { name: "words", points: report.curve.map(([step, words]) => [step, words] as const) },
      { name: "alignment", points: report.curve.map(([step, , aligned]) => [step, aligned] as const) },
    ],
    { x: "training step", y: "share that is right", xDomain: [0, report.steps], yDomain: [0, 1] },
  );
  if (!report.leaveOneOut) continue;
  const { english, chinese } = report.document;
  const lost = report.leaveOneOut.document[0]!; // for the first Chinese word
  bars(
    english.map((label, column) => ({ label, value: lost[column]! })),
    { value: `what ${chinese[0]} loses without each English word, nats`, digits: 2 },
  );
}
