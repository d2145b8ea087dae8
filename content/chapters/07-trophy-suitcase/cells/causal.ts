import { trainTrophy } from "experiments";
import { bars, curves, live, result, select, slider } from "notebook";

const heads = Number(select("heads", ["1", "2", "4", "8"]));
const layers = Number(select("layers", ["1", "2"]));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

/** One causal model is asked at "it", another at the adjective, the last word. */
const places = ["it", "adjective"] as const;
const names = { it: "asked at “it”", adjective: "asked at “big” / “small”" };

function* bothPlaces() {
  const curvesSoFar: { name: string; points: [number, number][] }[] = [];
  for (const at of places) {
    for (const report of trainTrophy({ layers, heads, seed, at, causal: true })) {
      curvesSoFar[places.indexOf(at)] = { name: names[at], points: report.curve };
      yield { at, report, curvesSoFar };
    }
  }
}

let atIt: number | undefined;
for await (const { at, report, curvesSoFar } of live(bothPlaces())) {
  curves(curvesSoFar, {
    x: "training step",
    y: "right nouns",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
    references: [{ value: 0.5, label: "one noun or the other, by tossing a coin" }],
  });
  bars(
    report.example.nouns
      .filter(({ noun }) => noun === "trophy" || noun === "suitcase")
      .map(({ noun, share }) => ({ label: noun, value: share })),
    { value: `what “it” is taken for, ${names[at]}`, domain: [0, 1], digits: 2 },
  );
  if (at === "it" && report.done) atIt = report.accuracy;
  if (atIt !== undefined) result("gpt-at-it", atIt, { label: names.it, digits: 2 });
  if (at === "adjective" && report.done) {
    result("gpt-at-adjective", report.accuracy, { label: names.adjective, digits: 2 });
  }
}
