import { topRelations, trainCompetition } from "experiments";
import { heatmap, live, result } from "notebook";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const quick = { heads: 3, steps: 400, learningRate: 2e-2 }; // 二十次训练：步数少一些，步子大一些

/** 三个头里最后最关注 A 的有几个：[没有专家, 有专家]。 */
function* tenSeeds() {
  const onA = [false, true].map(() => seeds.map((): number | null => null)); // [2, seeds]
  for (const [column, seed] of seeds.entries()) {
    for (const [row, oracle] of [false, true].entries()) {
      for (const { done, history } of trainCompetition({ ...quick, oracle, seed })) {
        const favourites = topRelations(history.at(-1)!.mass); // [heads]
        if (done) onA[row]![column] = favourites.filter((relation) => relation === 0).length;
        yield onA;
      }
    }
  }
}

for await (const onA of live(tenSeeds())) {
  heatmap(onA, {
    rows: ["没有专家", "放了专家"],
    columns: seeds.map(String),
    columnAxis: "随机种子",
    domain: [0, 2],
    digits: 0,
    title: "选中 A 的头数",
  });
  if (onA[1]!.includes(null)) continue;
  const [without, planted] = onA.map((row) => row.filter((count) => count! > 0).length);
  result("without", without!, { label: "没有专家时，有头选中 A 的种子数", digits: 0 });
  result("planted", planted!, { label: "放了专家时，有头选中 A 的种子数", digits: 0 });
}
