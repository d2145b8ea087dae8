import { trainAddresses, trainCompetition, trainGrammar, trainMiniLang } from "experiments";
import { live, result, slider, table } from "notebook";
import { bets, charges, verdicts } from "./bets.ts";

const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const [holds, partly, refuted] = [0, 1, 2]; // 在 `verdicts` 里的位置

/** 一次训练的最后一份报告，或者头一份已成定局的；每来一份报告，页面就重画一次。 */
function* end<Report>(
  run: Iterable<Report>, settled: (report: Report) => boolean = () => false,
): Generator<undefined, Report> {
  let last: Report;
  for (last of run) {
    if (settled(last)) break;
    yield;
  }
  return last!;
}

/** MiniLang，一学会就停。 */
function* stepsToLearn(heads: number): Generator<undefined, number> {
  const run = trainMiniLang({ heads, seed });
  const { stepToSolved } = yield* end(run, (report) => report.stepToSolved !== null);
  return stepToSolved ?? Infinity;
}
const shown = (steps: number) => (steps < Infinity ? `${steps}` : "600 步没学会");

const four = { questions: 4, heads: 1, seed, every: 100 };

/** 每项罪名：量到了什么，由此得出什么判决。 */
const trials = [
  function* () {
    const wide = yield* end(trainAddresses({ ...four, dHead: 120 }));
    const clever = yield* end(trainAddresses({ ...four, questions: 2, readout: "mlp" }));
    const [failed, packed] = [wide.accuracy, clever.accuracy];
    const said = `四问一起，120 维：${failed.toFixed(2)}；两问，加 MLP：${packed.toFixed(2)}`;
    return [said, failed > 0.9 ? refuted : packed > 0.98 ? partly : holds] as const;
  },
  function* () {
    const atOnce = (yield* end(trainAddresses(four))).entropyBits;
    const inTurn = (yield* end(trainAddresses({ ...four, ask: "one" }))).entropyBits;
    const said = `比特，四问一起：${atOnce.toFixed(2)}；一次一问：${inTurn.toFixed(2)}`;
    return [said, atOnce < 1.8 ? refuted : inTurn < atOnce - 0.5 ? partly : holds] as const;
  },
  function* () {
    const reached: number[] = [];
    for (const task of ["agreement", "coreference", "nesting"] as const) {
      reached.push((yield* end(trainGrammar({ task, seed, every: 100 }))).accuracy);
    }
    const good = reached.filter((accuracy) => accuracy > 0.98).length;
    const said = `准确率 ${reached.map((accuracy) => accuracy.toFixed(2)).join("、")}`;
    return [said, good === 3 ? refuted : good > 0 ? partly : holds] as const;
  },
  function* () {
    const run = trainCompetition({ heads: 1, dHead: 30, seed, every: 100 });
    const { history, training } = yield* end(run);
    const cosines = history.at(-1)!.cosines[0]!.flatMap((row, i) => row.slice(i + 1));
    const against = cosines.filter((cosine) => cosine < 0).length;
    const swing = training.tailSd / training.tailMean;
    const said = `6 对里 ${against} 对冲突；损失波动 ${(100 * swing).toFixed(0)} %`;
    return [said, against < 6 ? refuted : swing > 0.3 ? holds : partly] as const;
  },
  function* () {
    const [one, more] = [yield* stepsToLearn(1), yield* stepsToLearn(4)];
    const said = `学会 MiniLang 的步数，h = 1：${shown(one)}；h = 4：${shown(more)}`;
    return [said, one <= more ? refuted : one < Infinity ? partly : holds] as const;
  },
];

function* hearings() {
  const heard: (readonly [said: string, verdict: number])[] = [];
  for (const trial of trials) {
    const running = trial();
    let turn = running.next();
    for (; !turn.done; turn = running.next()) yield heard;
    heard.push(turn.value);
  }
  yield heard;
}

for await (const heard of live(hearings())) {
  table(
    ["罪名", "你说", "量到", "判决"],
    charges.map((charge, i) => {
      const [said, verdict] = heard[i] ?? ["…", undefined];
      return [charge, bets[i]!, said, verdict === undefined ? "…" : verdicts[verdict]!];
    }),
  );
  const right = heard.filter(([, verdict], i) => verdicts[verdict] === bets[i]).length;
  result("right", right, { label: `5 案审了 ${heard.length} 案，押对的`, digits: 0 });
}
