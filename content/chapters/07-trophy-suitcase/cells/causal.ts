import { trainTrophy } from "experiments";
import { bars, curves, live, result, select, slider } from "notebook";

const heads = Number(select("heads", ["1", "2", "4", "8"]));
const layers = Number(select("layers", ["1", "2"]));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

/** One causal model is asked at "it", another at the adjective, the last word. */
const places = ["it", "adjective"] as const;
const words = { it: "it", adjective: "big" };
const names = { it: "asked at “it”", adjective: "asked at “big” / “small”" };

function* bothPlaces() {
  const curvesSoFar: { name: string; points: [number, number][] }[] = [];
  const takenFor: { label: string; value: number }[][] = [];
  for (const [i, at] of places.entries()) {
    for (const report of trainTrophy({ layers, heads, seed, at, causal: true })) {
      curvesSoFar[i] = { name: names[at], points: report.curve };
      takenFor[i] = report.example.nouns
        .filter(({ noun }) => noun === "trophy" || noun === "suitcase")
        .map(({ noun, share }) => ({ label: `at “${words[at]}”: ${noun}`, value: share }));
      yield { at, report, curvesSoFar, takenFor };
    }
  }
}

let atIt: number | undefined;
for await (const { at, report, curvesSoFar, takenFor } of live(bothPlaces())) {
  curves(curvesSoFar, {
    x: "training step",
    y: "right nouns",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
    references: [{ value: 0.5, label: "one noun or the other, by tossing a coin" }],
  });
  bars(takenFor.flat(), {
    value: "what “it” is taken for, when it is too big",
    domain: [0, 1],
    digits: 2,
  });
  if (at === "it" && report.done) atIt = report.accuracy;
  if (atIt !== undefined) result("gpt-at-it", atIt, { label: names.it, digits: 2 });
  if (at === "adjective" && report.done) {
    result("gpt-at-adjective", report.accuracy, { label: names.adjective, digits: 2 });
  }
}
