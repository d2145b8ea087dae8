import { ablateMiniLang, loadCheckpoint } from "experiments";
import { bars, heatmap, live, result, select, text } from "notebook";

const which = select("model", ["seed 1", "seed 2"]);
const model = loadCheckpoint(which === "seed 1" ? "minilang" : "minilang-2");

/** Words first, so that the page is alive while eight models are examined. */
function* examination() {
  yield undefined;
  yield ablateMiniLang(model, { texts: 320 });
}

for await (const found of live(examination())) {
  if (!found) {
    text("Deleting one head after another …");
    continue;
  }
  const { heads, relations, drops, onSubject } = found;
  bars(heads.map((label, head) => ({ label, value: onSubject[head]! })), {
    value: "attention on the subject, before the verb",
    domain: [0, 1],
    digits: 2,
  });
  heatmap(drops, {
    rows: heads,
    columns: relations,
    rowAxis: "without the head",
    columnAxis: "lost",
    title: "What is lost without it",
    domain: [0, 0.2],
    digits: 3,
  });
  const brightest = onSubject.indexOf(Math.max(...onSubject));
  const left = 1 - drops[brightest]![relations.indexOf("agreement")]!;
  const name = which === "seed 1" ? "without-brightest" : "other-seed"; // the bet is about the first model
  result(name, left, { label: `agreement without head ${heads[brightest]!}`, digits: 2 });
}
