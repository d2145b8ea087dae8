import { trainPatternFit } from "experiments";
import { bars, heads, live, slider } from "notebook";

const rank = slider("rank r", { min: 1, max: 12, step: 1, value: 2 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const patterns = [
  { name: "one word each", target: "permutation" },
  { name: "the neighbours", target: "local" },
  { name: "three of sixteen", target: "subset" },
  { name: "arbitrary shades", target: "random" },
] as const;

/** Fits the four patterns one after the other with queries and keys of length r. */
function* fourPatterns() {
  const fits: { target: number[][]; weights: number[][]; divergence: number }[] = [];
  for (const [turn, { target }] of patterns.entries()) {
    for (const fit of trainPatternFit({ target, rank, seed, every: 100 })) {
      fits[turn] = fit;
      yield fits;
    }
  }
}

for await (const fits of live(fourPatterns())) {
  const names = fits.map((_, i) => patterns[i]!.name);
  heads(fits.map(({ target }) => target), { names, title: "Wanted" }); // each [16, 16]
  heads(fits.map(({ weights }) => weights), { names, title: `Made with r = ${rank}` });
  bars(
    fits.map(({ divergence }, i) => ({ label: names[i]!, value: divergence })),
    { value: "how far off: divergence in nats per row", domain: [0, 1.8], digits: 3 },
  );
}
