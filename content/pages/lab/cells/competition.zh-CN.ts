import { trainCompetition } from "experiments";
import { curves, film, live, select, slider, toggle } from "notebook";

const headCount = slider("头数 h", { min: 2, max: 8, step: 1, value: 4 });
const starts = {
  "各自随机": {},
  "完全相同": { tied: ["query", "key", "value", "output"] },
  "只差 1%": { tied: ["query", "key", "value", "output"], epsilon: 0.01 },
} as const;
const start = select("各头的起点", Object.keys(starts) as (keyof typeof starts)[]);
const oracle = toggle("为关系 A 预置一个完美的头");
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });
const relations = ["A", "B", "C", "D"];
const rows = Array.from({ length: headCount }, (_, head) => String(head + 1));

/** 从第一个关系的损失降到半个 nat 以下，到最后一个也降下来。 */
function phasesOf(history: { step: number; lossPerRelation: number[] }[], steps: number) {
  const taken = relations.map(
    (_, relation) => history.find(({ lossPerRelation }) => lossPerRelation[relation]! < 0.5)?.step ?? steps,
  );
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const mixed = { from: 0, to: first, label: "混在一起" };
  return last > first ? [mixed, { from: first, to: last, label: "逐个认领" }] : [mixed];
}

const options = { heads: headCount, ...starts[start], oracle, seed };
for await (const { history, steps } of live(trainCompetition(options))) {
  film(
    history.map(({ step, mass }) => ({ at: step, values: mass })),
    {
      at: "步数",
      rows,
      columns: relations,
      headColours: true,
      domain: [0, 1],
      digits: 2,
      title: "每个头在各关系所指词元上的注意力",
    },
  );
  curves(
    relations.map((name, relation) => ({
      name,
      mark: relation,
      points: history.map(({ step, lossPerRelation }) => [step, lossPerRelation[relation]!] as const),
    })),
    {
      x: "训练步数",
      y: "各关系的损失（nat）",
      xDomain: [0, steps],
      phases: phasesOf(history, steps),
    },
  );
  curves(
    rows.map((name, head) => ({
      name,
      head,
      points: history.map(({ step, gradientNorm }) => [step, gradientNorm[head]!] as const),
    })),
    { x: "训练步数", y: "各头梯度的长度", xDomain: [0, steps] },
  );
  film(
    history.map(({ step, cosines }) => ({ at: step, values: cosines[0]! })),
    {
      at: "步数",
      rows: relations,
      columns: relations,
      signed: true,
      domain: [-1, 1],
      digits: 2,
      title: "头 1 内部：各关系的梯度之间的余弦",
    },
  );
}
