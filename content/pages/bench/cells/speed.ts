import { engine } from "compute";
import { availableEngines, measureSpeed, peakContestants, workloads } from "experiments";
import { bars, device, live, result, slider, table, text } from "notebook";

const rounds = slider("rounds", { min: 1, max: 9, step: 1, value: 5 });
const burst = slider("ms per turn", { min: 20, max: 250, step: 10, value: 100 });

const names = { reference: "plain TypeScript", simd: "SIMD", relaxed: "relaxed SIMD" };
const kinds = {
  B: "training step",
  P: "small step",
  A64: "attention",
  C256: "matrix product",
  D: "softmax",
};
const engines = availableEngines();
const own = engine().name; // what this site computes with
const contestants = Object.keys(kinds).flatMap((workload) =>
  engines.map((name) => ({ workload, engine: name, create: workloads[workload]! })),
);

const race = measureSpeed([...peakContestants(), ...contestants], { rounds, burst });
for await (const { speeds, done } of live(race)) {
  const speedOf = (workload: string, name: string) =>
    speeds.find((speed) => speed.workload === workload && speed.engine === name);
  const step = speedOf("B", own);
  if (step === undefined) {
    text("Warming up: the first round is not counted.");
    continue;
  }
  const label = `a training step on ${names[own]}, the engine of this site, in ms`;
  result("ms-per-step", step.ms, { label, digits: 1 });

  const peaks = speeds.filter(({ workload }) => workload === "peak");
  const scale = {
    value: "GFLOP/s",
    digits: 1,
    references: peaks.map(({ engine: name, gigaflops }) => ({
      value: gigaflops,
      label: `peak, ${names[name]}: ${gigaflops.toFixed(1)}`,
    })),
  };
  const bar = (label: string, speed: typeof step | undefined) =>
    speed === undefined ? [] : [{ label, value: speed.gigaflops }];
  bars(
    engines.flatMap((name) => bar(names[name], speedOf("B", name))),
    { ...scale, title: "A training step on each engine" },
  );
  bars(
    Object.entries(kinds).flatMap(([workload, words]) => bar(words, speedOf(workload, own))),
    { ...scale, title: `Each kind of work on ${names[own]}` },
  );
  table(
    ["ms", ...engines.map((name) => names[name])],
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
