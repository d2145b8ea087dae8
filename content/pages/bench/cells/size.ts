import { availableEngines, measureSpeed, peakContestants, trainingStep } from "experiments";
import { bars, live, result, select, slider, text } from "notebook";

const dModel = slider("dimensions d", { min: 16, max: 256, step: 16, value: 64 });
const heads = Number(select("heads h", ["1", "2", "4", "8", "16"], "8"));
const length = slider("tokens in a text", { min: 8, max: 128, step: 8, value: 32 });
const batch = slider("texts in a step", { min: 4, max: 64, step: 4, value: 32 });

const create = () => trainingStep({ dModel, heads, length, batch, vocabulary: 64 });
const names = { reference: "plain TypeScript", simd: "SIMD", relaxed: "relaxed SIMD" };
const fastest = availableEngines().slice(-2);
const contestants = fastest.map((engine) => ({ workload: "step", engine, create }));

const race = measureSpeed([...peakContestants(), ...contestants], { rounds: 3 });
for await (const { speeds } of live(race)) {
  const peaks = speeds.filter(({ workload }) => workload === "peak");
  const steps = speeds.filter(({ workload }) => workload === "step");
  if (steps.length === 0) {
    text("Warming up: the first round is not counted.");
    continue;
  }
  for (const { engine, ms } of steps) {
    result(engine, ms, { label: `${names[engine]}, ms for a step`, digits: 2 });
  }
  bars(
    steps.map(({ engine, gigaflops }) => ({ label: names[engine], value: gigaflops })),
    {
      value: "GFLOP/s",
      digits: 1,
      references: peaks.map(({ engine, gigaflops }) => ({
        value: gigaflops,
        label: `peak, ${names[engine]}: ${gigaflops.toFixed(1)}`,
      })),
    },
  );
}
