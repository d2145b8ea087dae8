import { trainPatternFit } from "experiments";
import { bars, heads, live, result, slider, text } from "notebook";

const tokens = slider("words n", { min: 8, max: 32, step: 8, value: 16 });
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const ranks = [1, 2, 3, 4]; // numbers in each query and in each key

/** Fits one table of wishes with ever longer queries and keys. */
function* longerAndLonger() {
  const fits: { rank: number; accuracy: number; weights: number[][] }[] = [];
  for (const [turn, rank] of ranks.entries()) {
    for (const fit of trainPatternFit({ target: "permutation", tokens, rank, seed, every: 100 })) {
      fits[turn] = { rank, accuracy: fit.accuracy, weights: fit.weights };
      yield fits;
    }
  }
}

for await (const fits of live(longerAndLonger())) {
  heads(
    fits.slice(0, 2).map(({ weights }) => weights), // [tokens, tokens]
    { names: ["r = 1", "r = 2"], title: "The attention that came out" },
  );
  const winners = fits[0]!.weights.map((row) => row.indexOf(Math.max(...row)));
  text(`With r = 1, ${new Set(winners).size} words win all the rows.`);
  bars(
    fits.map(({ rank, accuracy }) => ({ label: `r = ${rank}`, value: accuracy })),
    { value: "rows that point at the right word", domain: [0, 1], digits: 2 },
  );
  const smallest = fits.find(({ accuracy }) => accuracy === 1)?.rank;
  const finished = fits.length === ranks.length; // the bet above is about 16 words
  if (smallest === undefined || !finished) continue;
  const name = tokens === 16 ? "smallest" : "other";
  result(name, smallest, { label: "smallest r with every row right", digits: 0 });
}
