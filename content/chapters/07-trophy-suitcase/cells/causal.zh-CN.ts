import { trainTrophy } from "experiments";
import { bars, curves, live, result, select, slider } from "notebook";

const heads = Number(select("头数", ["1", "2", "4", "8"]));
const layers = Number(select("层数", ["1", "2"]));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

/** 两个因果模型：一个在 it 处问，一个在最后的形容词处问。 */
const places = ["it", "adjective"] as const;
const names = { it: "在 it 处问", adjective: "在 big / small 处问" };

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
    x: "训练步数",
    y: "名词答对的比例",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
    references: [{ value: 0.5, label: "两个名词抛硬币" }],
  });
  bars(
    report.example.nouns
      .filter(({ noun }) => noun === "trophy" || noun === "suitcase")
      .map(({ noun, share }) => ({ label: noun, value: share })),
    { value: `it 被当成什么，${names[at]}`, domain: [0, 1], digits: 2 },
  );
  if (at === "it" && report.done) atIt = report.accuracy;
  if (atIt !== undefined) result("gpt-at-it", atIt, { label: names.it, digits: 2 });
  if (at === "adjective" && report.done) {
    result("gpt-at-adjective", report.accuracy, { label: names.adjective, digits: 2 });
  }
}
