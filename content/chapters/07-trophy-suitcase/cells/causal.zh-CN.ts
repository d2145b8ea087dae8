import { trainTrophy } from "experiments";
import { bars, curves, live, result, select, slider } from "notebook";

const heads = Number(select("头数", ["1", "2", "4", "8"]));
const layers = Number(select("层数", ["1", "2"]));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

/** 两个因果模型：一个在 it 处问，一个在最后的形容词处问。 */
const places = ["it", "adjective"] as const;
const words = { it: "it", adjective: "big" };
const names = { it: "在 it 处问", adjective: "在 big / small 处问" };

function* bothPlaces() {
  const curvesSoFar: { name: string; points: [number, number][] }[] = [];
  const takenFor: { label: string; value: number }[][] = [];
  for (const [i, at] of places.entries()) {
    for (const report of trainTrophy({ layers, heads, seed, at, causal: true })) {
      curvesSoFar[i] = { name: names[at], points: report.curve };
      takenFor[i] = report.example.nouns
        .filter(({ noun }) => noun === "trophy" || noun === "suitcase")
        .map(({ noun, share }) => ({ label: `${words[at]} 处：${noun}`, value: share }));
      yield { at, report, curvesSoFar, takenFor };
    }
  }
}

let atIt: number | undefined;
for await (const { at, report, curvesSoFar, takenFor } of live(bothPlaces())) {
  curves(curvesSoFar, {
    x: "训练步数",
    y: "名词答对的比例",
    xDomain: [0, report.steps],
    yDomain: [0, 1],
    references: [{ value: 0.5, label: "两个名词抛硬币" }],
  });
  bars(takenFor.flat(), {
    value: "too big 这句里，it 被当成什么",
    domain: [0, 1],
    digits: 2,
  });
  if (at === "it" && report.done) atIt = report.accuracy;
  if (atIt !== undefined) result("gpt-at-it", atIt, { label: names.it, digits: 2 });
  if (at === "adjective" && report.done) {
    result("gpt-at-adjective", report.accuracy, { label: names.adjective, digits: 2 });
  }
}
