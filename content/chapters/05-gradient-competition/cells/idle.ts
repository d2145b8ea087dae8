import { trainCompetition } from "experiments";
import { bars, heatmap, live, result, slider, toggle } from "notebook";

const headCount = slider("heads h", { min: 4, max: 8, step: 1, value: 8 });
const dropped = toggle("head dropout in training", false);
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const names = Array.from({ length: headCount }, (_, head) => String(head + 1));

const options = { heads: headCount, headDropout: dropped ? 0.25 : 0, seed };
for await (const { history } of live(trainCompetition(options))) {
  const { mass, accuracyDrop } = history.at(-1)!;
  heatmap(mass, {
    rows: names,
    columns: ["A", "B", "C", "D"],
    headColours: true,
    domain: [0, 1],
    digits: 2,
    title: "Attention of each head on the token that each relation means",
  });
  bars(
    accuracyDrop.map((value, head) => ({ label: `head ${names[head]!}`, value, head })),
    { value: "accuracy lost without this head", domain: [0, 0.25], digits: 3 },
  );
  const spare = accuracyDrop.filter((drop) => drop < 0.01).length;
  result("spare", spare, { label: "heads whose removal costs less than 0.01", digits: 0 });
}
