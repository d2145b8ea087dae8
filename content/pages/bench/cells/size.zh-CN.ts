import { availableEngines, measureSpeed, peakContestants, trainingStep } from "experiments";
import { bars, live, result, select, slider, text } from "notebook";

const dModel = slider("维度 d", { min: 16, max: 256, step: 16, value: 64 });
const heads = Number(select("头数 h", ["1", "2", "4", "8", "16"], "8"));
const length = slider("一段文本几个词元", { min: 8, max: 128, step: 8, value: 32 });
const batch = slider("一步几段文本", { min: 4, max: 64, step: 4, value: 32 });

const create = () => trainingStep({ dModel, heads, length, batch, vocabulary: 64 });
const names = { reference: "普通 TypeScript", simd: "SIMD", relaxed: "宽松 SIMD" };
const fastest = availableEngines().slice(-2);
const contestants = fastest.map((engine) => ({ workload: "step", engine, create }));

const race = measureSpeed([...peakContestants(), ...contestants], { rounds: 3 });
for await (const { speeds } of live(race)) {
  const peaks = speeds.filter(({ workload }) => workload === "peak");
  const steps = speeds.filter(({ workload }) => workload === "step");
  if (steps.length === 0) {
    text("正在预热，第一轮不计。");
    continue;
  }
  for (const { engine, ms } of steps) {
    result(engine, ms, { label: `${names[engine]}，每步毫秒数`, digits: 2 });
  }
  bars(
    steps.map(({ engine, gigaflops }) => ({ label: names[engine], value: gigaflops })),
    {
      value: "GFLOP/s",
      digits: 1,
      references: peaks.map(({ engine, gigaflops }) => ({
        value: gigaflops,
        label: `${names[engine]} 的峰值：${gigaflops.toFixed(1)}`,
      })),
    },
  );
}
