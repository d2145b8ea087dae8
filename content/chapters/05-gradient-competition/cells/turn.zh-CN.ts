import { trainCompetition, type Moment } from "experiments";
import { curves, live, plane, result, slider } from "notebook";

const look = slider("画哪一步的箭头", { min: 20, max: 300, step: 10, value: 160 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

/** 最关注这种最容易的关系的头：已经认领了它，或者即将认领。 */
function takerOf({ mass, easiest }: Moment) {
  const attention = mass.map((row) => row[easiest.relation]!); // [heads]
  return attention.indexOf(Math.max(...attention));
}
/** 其余三个头的平均。 */
function ofOthers(moment: Moment, name: "normRatio" | "turn") {
  const others = moment.easiest.pulls.filter((_, head) => head !== takerOf(moment));
  return others.reduce((sum, pull) => sum + pull[name], 0) / others.length;
}

for await (const { step, history } of live(trainCompetition({ heads: 4, seed, every: 20 }))) {
  const shown = history.findLast((moment) => moment.step <= look)!;
  // 一个头的新旧两个梯度张成一个平面。把它摆成旧梯度是 (1, 0) 的样子：
  // 新梯度的长度就是 `normRatio`，偏过的角度，余弦就是 `turn`。
  plane(
    [
      { kind: "query", x: 1, y: 0, label: "之前" },
      ...shown.easiest.pulls.map(({ normRatio, turn }, head) => ({
        kind: "query" as const,
        x: normRatio * turn,
        y: normRatio * Math.sqrt(Math.max(0, 1 - turn ** 2)),
        label: head === takerOf(shown) ? `${head + 1}，认领者` : String(head + 1),
        head,
      })),
    ],
    {
      guide: "circle", // 在圆上：和之前一样长
      x: "沿旧梯度",
      y: "垂直于它",
      title: `去掉最容易的关系之后各头的梯度，第 ${shown.step} 步`,
    },
  );

  const over = (of: (moment: Moment) => number) => history.map((m) => [m.step, of(m)] as const);
  curves(
    [
      { name: "其余的头：长度", points: over((m) => ofOthers(m, "normRatio")) },
      { name: "其余的头：余弦", points: over((m) => ofOthers(m, "turn")) },
      { name: "认领者：余弦", points: over((m) => m.easiest.pulls[takerOf(m)]!.turn) },
    ],
    {
      x: "训练步数",
      y: "新梯度与旧梯度相比",
      xDomain: [0, 300],
      yDomain: [-1, 1.5],
      references: [{ value: Math.sqrt(3 / 4), label: "互不相干的拉力" }],
    },
  );
  const name = look === 160 ? "ratio" : "other"; // 上面的赌注说的是第 160 步
  const label = `其余三个头的长度之比，第 ${shown.step} 步`;
  result(name, ofOthers(shown, "normRatio"), { label, digits: 2 });
  result("turn", ofOthers(shown, "turn"), { label: "以及新旧梯度的余弦", digits: 2 });
  if (step >= 300) break; // 再往后损失很快就没有了，也谈不上什么梯度
}
