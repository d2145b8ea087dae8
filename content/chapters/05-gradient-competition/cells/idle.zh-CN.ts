import { trainCompetition } from "experiments";
import { bars, heatmap, live, result, slider, toggle } from "notebook";

const headCount = slider("头数 h", { min: 4, max: 8, step: 1, value: 8 });
const dropped = toggle("训练时随机丢头", false);
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
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
    title: "各头给每种关系所指词元的注意力",
  });
  bars(
    accuracyDrop.map((value, head) => ({ label: `${names[head]!} 号头`, value, head })),
    { value: "删去这个头损失的准确率", domain: [0, 0.25], digits: 3 },
  );
  const spare = accuracyDrop.filter((drop) => drop < 0.01).length;
  result("spare", spare, { label: "删去后损失不到 0.01 的头", digits: 0 });
}
