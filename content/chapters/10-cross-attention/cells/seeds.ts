import { runTranslation } from "experiments";
import { bars, live, result, select } from "notebook";

const headCount = Number(select("heads h", ["1", "2", "4"]));
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Ten seeds, each with both encoders. Every finished run adds a dot. */
function* tenSeeds() {
  const words = [0, 1].map((): number[] => []); // [encoder layers, seeds so far]
  const aligned = [0, 1].map((): number[] => []);
  for (let seed = 1; seed <= 10; seed++) {
    for (const encoderLayers of [0, 1]) {
      const report = runTranslation({ encoderLayers, heads: headCount, seed });
      words[encoderLayers]!.push(report.tokenAccuracy);
      aligned[encoderLayers]!.push(report.alignment);
      yield { words, aligned };
    }
  }
}

const encoders = ["looks words up", "one attention layer"];
for await (const { words, aligned } of live(tenSeeds())) {
  const measured = encoders.flatMap((encoder, layers) =>
    aligned[layers]!.length === 0 ? [] : [
      { label: `${encoder}: words`, value: mean(words[layers]!), samples: words[layers]! },
      { label: `${encoder}: alignment`, value: mean(aligned[layers]!), samples: aligned[layers]! },
    ],
  );
  bars(measured, { value: "share that is right", domain: [0, 1], digits: 3 });
  const mixed = aligned[1]!;
  if (mixed.length < 10) continue;
  // The bet above is about one head.
  const name = headCount === 1 ? "mixed" : "other";
  result(name, mean(mixed), {
    label: "alignment with an attention layer",
    samples: mixed,
    digits: 2,
  });
}
