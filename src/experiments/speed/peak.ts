/** What a processor can do at most: multiplications and additions of numbers that never leave its registers. */
import { isAvailable } from "../../compute/index.ts";
import { compile, createWasmKernels, type WasmBuild } from "../../compute/kernels/wasm.ts";
import { measureSpeed, type Contestant, type SpeedOptions, type SpeedReport } from "./measure.ts";
import type { Workload } from "./workloads.ts";

const builds: readonly WasmBuild[] = ["simd", "relaxed"];
const iterations = 10_000;
const operationsPerIteration = 96; // see assembly/peak.ts

/** The loop as a contestant, once for each WebAssembly build that this machine can run. Its workload is "peak". */
export function peakContestants(): Contestant[] {
  return builds.filter(isAvailable).map((engine) => ({ workload: "peak", engine, create: () => peakLoop(engine) }));
}

/** The most that code of this build can do here, in GFLOP/s. Throws where the machine does not know the build. */
export function measurePeak(build: WasmBuild, options: SpeedOptions = {}): number {
  let last: SpeedReport | undefined;
  const contestant = { workload: "peak", engine: build, create: () => peakLoop(build) };
  for (const report of measureSpeed([contestant], options)) last = report;
  return last!.speeds[0]!.gigaflops;
}

function peakLoop(build: WasmBuild): Workload {
  const { peak } = createWasmKernels(compile(build)!, 0);
  return { megaflops: (iterations * operationsPerIteration) / 1e6, run: () => peak(iterations) };
}
