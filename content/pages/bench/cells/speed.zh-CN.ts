import { engine } from "compute";
import { availableEngines, measureSpeed, peakContestants, workloads } from "experiments";
import { bars, device, live, result, slider, table, text } from "notebook";

const rounds = slider("轮数", { min: 1, max: 9, step: 1, value: 5 });
const burst = slider("每次上场（毫秒）", { min: 20, max: 250, step: 10, value: 100 });

const names = { reference: "普通 TypeScript", simd: "SIMD", relaxed: "宽松 SIMD" };
const kinds = {
  B: "训练一步",
  P: "小规模一步",
  A64: "注意力",
  C256: "矩阵乘法",
  D: "softmax",
};
const engines = availableEngines();
const own = engine().name; // 本站计算所用
const contestants = Object.keys(kinds).flatMap((workload) =>
  engines.map((name) => ({ workload, engine: name, create: workloads[workload]! })),
);

const race = measureSpeed([...peakContestants(), ...contestants], { rounds, burst });
for await (const { speeds, done } of live(race)) {
  const speedOf = (workload: string, name: string) =>
    speeds.find((speed) => speed.workload === workload && speed.engine === name);
  const step = speedOf("B", own);
  if (step === undefined) {
    text("正在预热，第一轮不计。");
    continue;
  }
  const label = `用本站的引擎 ${names[own]} 训练一步，毫秒`;
  result("ms-per-step", step.ms, { label, digits: 1 });

  const peaks = speeds.filter(({ workload }) => workload === "peak");
  const scale = {
    value: "GFLOP/s",
    digits: 1,
    references: peaks.map(({ engine: name, gigaflops }) => ({
      value: gigaflops,
      label: `${names[name]} 的峰值：${gigaflops.toFixed(1)}`,
    })),
  };
  const bar = (label: string, speed: typeof step | undefined) =>
    speed === undefined ? [] : [{ label, value: speed.gigaflops }];
  bars(
    engines.flatMap((name) => bar(names[name], speedOf("B", name))),
    { ...scale, title: "训练一步，各个引擎" },
  );
  bars(
    Object.entries(kinds).flatMap(([workload, words]) => bar(words, speedOf(workload, own))),
    { ...scale, title: `各种计算，引擎 ${names[own]}` },
  );
  table(
    ["毫秒", ...engines.map((name) => names[name])],
    Object.entries(kinds).map(([workload, words]) => [
      words,
      ...engines.map((name) => speedOf(workload, name)?.ms ?? ""),
    ]),
    { digits: 2 },
  );
  if (!done) continue;

  const { browser, system, cores } = device;
  const head = `${browser}, ${system}, cores: ${cores}, rounds: ${rounds}, ms per turn: ${burst}`;
  const lines = speeds.map((speed) => {
    const [ms, median, gigaflops] = [speed.ms, speed.median, speed.gigaflops].map((value) =>
      Number(value.toPrecision(3)),
    );
    return `${speed.workload} ${speed.engine} ${ms} ms, median ${median}, ${gigaflops} GFLOP/s`;
  });
  text([head, ...lines].join("\n"));
}
