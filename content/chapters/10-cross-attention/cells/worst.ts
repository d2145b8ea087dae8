import { runTranslation } from "experiments";
import { alignment, slider, table } from "notebook";
import { cross } from "./decoder.ts";

// The ten seeds were 1 to 10. Number 8 had the poorest map.
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 8 });
const { model, document } = runTranslation({ encoderLayers: 1, heads: 1, seed });
const { english, chinese, gold, weights, predicted } = document;

const rows = weights[0]!; // [T, S]
alignment(rows, {
  rows: chinese,
  columns: english,
  gold: gold.map((source, t) => [t, source] as const),
  domain: [0, 1],
  digits: 2,
  title: `The model says: ${predicted.join("")}`,
});

/** The English word without which Chinese word t loses most. */
function missed(t: number, hide: "hidden" | "across"): string {
  const left = english.map((_, s) => cross(model!, english, chinese, { [hide]: s }).right[t]!);
  return english[left.indexOf(Math.min(...left))]!;
}

table(
  ["Chinese word", "its source", "brightest column", "column missed most", "word missed most"],
  chinese.map((word, t) => [
    word,
    english[gold[t]!]!,
    english[rows[t]!.indexOf(Math.max(...rows[t]!))]!,
    missed(t, "across"),
    missed(t, "hidden"),
  ]),
);
