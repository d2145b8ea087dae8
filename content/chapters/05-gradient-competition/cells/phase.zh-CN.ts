import { random } from "compute";
import { trainCompetition, type Moment } from "experiments";
import { bars, button, heatmap, live, select, text } from "notebook";

const moments = button("换一个时刻");
const phases = ["混着", "逐个认领", "分好了"] as const;
const guess = select("这是哪个阶段", ["?", ...phases]);

/** 按损失判断：四种关系里有几种低于半个奈特？ */
function phaseOf({ lossPerRelation }: Moment) {
  const taken = lossPerRelation.filter((loss) => loss < 0.5).length;
  return taken === 0 ? phases[0] : taken < 4 ? phases[1] : phases[2];
}

// 哪个阶段、哪个随机种子、哪个时刻：每按一次重新抽。
const chance = random(20 + moments);
const phase = phases[chance.integer(3)]!;
const seed = 1 + chance.integer(9);

const training = trainCompetition({ heads: 4, seed, every: 20, steps: 500 });
for await (const { step, done, history } of live(training)) {
  if (!done) {
    text(`正在训练，第 ${step} 步，共 500 步。`);
    continue;
  }
  const fitting = history.filter((moment) => moment.step >= 60 && phaseOf(moment) === phase);
  const moment = fitting[chance.integer(fitting.length)]!;
  heatmap(moment.mass, {
    rows: ["1", "2", "3", "4"],
    columns: ["A", "B", "C", "D"],
    headColours: true,
    domain: [0, 1],
    digits: 2,
    title: "各头给每种关系所指词元的注意力",
  });
  if (guess === "?") {
    text("是哪个阶段？请在上面选。选好之后才显示损失。");
    continue;
  }
  bars(
    moment.lossPerRelation.map((value, r) => ({ label: ["A", "B", "C", "D"][r]!, value })),
    {
      value: "各关系的损失（奈特）",
      domain: [0, 2],
      references: [{ value: 0.5, label: "有归属" }],
    },
  );
  const verdict = guess === phase ? "对" : `不对，这是“${phase}”`;
  text(`${verdict}。随机种子 ${seed}，第 ${moment.step} 步。`);
}
