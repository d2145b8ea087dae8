/**
 * How fast is it, on this machine? All that is measured takes turns, for some rounds, so that whatever else the machine
 * does falls on everybody. A turn is a burst of runs, cut into samples that are long for the clock. What disturbs only
 * adds time: the best tenth of the samples says most about the code.
 */
import type { EngineName } from "../../compute/index.ts";
import { withEngine } from "./engines.ts";
import type { Workload } from "./workloads.ts";

/** Some work on some engine; it is made when its first turn comes. */
export interface Contestant {
  workload: string;
  engine: EngineName;
  create(): Workload;
}

export interface Speed {
  workload: string;
  engine: EngineName;
  /** ms per run: a tenth of the samples were at least as quick. */
  ms: number;
  /** ms per run: half of the samples were at least as quick. */
  median: number;
  /** Billions of additions and multiplications per second, at `ms`. */
  gigaflops: number;
}

export interface SpeedReport {
  /** Turns taken, of how many. */
  step: number;
  steps: number;
  /** Of those that were measured until now, in the order of the contestants. */
  speeds: Speed[];
  done: boolean;
}

export interface SpeedOptions {
  /** Turns of each contestant that count; one before them, to warm up, does not. */
  rounds?: number;
  /** The least that a turn takes, in ms. */
  burst?: number;
  /** A clock, in ms. */
  now?: () => number;
}

interface Racer extends Contestant {
  work: Workload | undefined;
  /** Runs between two looks at the clock, which take time themselves. */
  runs: number;
  /** ms per run */
  samples: number[];
}

interface Watch {
  now: () => number;
  burst: number; // ms
  sample: number; // ms
}

const shortestSample = 10; // ms
const stepsPerSample = 50; // of the clock: a sample is wrong by 2 % at most
const looksPerSample = 10;

/** Reports before the first turn and after every one. Between two reports the engine at work is the caller's. */
export function* measureSpeed(
  contestants: readonly Contestant[], { rounds = 5, burst = 100, now = () => performance.now() }: SpeedOptions = {},
): Generator<SpeedReport, void> {
  const watch = { now, burst, sample: Math.max(shortestSample, stepsPerSample * stepOf(now)) };
  const racers = contestants.map((one): Racer => ({ ...one, work: undefined, runs: 1, samples: [] }));
  const steps = (rounds + 1) * racers.length;
  let step = 0;
  yield { step, steps, speeds: [], done: steps === 0 };
  for (let round = 0; round <= rounds; round++) {
    for (const racer of racers) {
      const samples = withEngine(racer.engine, () => takeTurn(racer, watch));
      if (round > 0) racer.samples.push(...samples);
      yield { step: ++step, steps, speeds: racers.flatMap(speedOf), done: step === steps };
    }
  }
}

/** ms per run of each sample. */
function takeTurn(racer: Racer, watch: Watch): number[] {
  const work = (racer.work ??= racer.create());
  const samples: number[] = [];
  const start = watch.now();
  while (watch.now() - start < watch.burst) samples.push(takeSample(racer, work, watch));
  return samples;
}

/** ms per run. Goes on until the clock says that the sample is long enough, however quick or disturbed the runs are. */
function takeSample(racer: Racer, work: Workload, { now, sample }: Watch): number {
  const start = now();
  let runs = 0;
  let passed = 0;
  while (passed < sample) {
    for (let run = 0; run < racer.runs; run++) work.run();
    runs += racer.runs;
    passed = now() - start;
  }
  racer.runs = Math.ceil((runs * sample) / passed / looksPerSample);
  return passed / runs;
}

/** Nothing before the first turn that counts. */
function speedOf({ workload, engine, work, samples }: Racer): Speed[] {
  if (work === undefined || samples.length === 0) return [];
  const sorted = samples.toSorted((a, b) => a - b);
  const ms = quantile(sorted, 0.1);
  return [{ workload, engine, ms, median: quantile(sorted, 0.5), gigaflops: work.megaflops / ms }];
}

/** The sample that stands so far along the sorted row. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}

/** The smallest step that a clock was seen to make, in ms: browsers round theirs, to 0.1 ms and more. */
function stepOf(now: () => number): number {
  let smallest = Infinity;
  for (let look = 0; look < 5; look++) {
    const before = now();
    let after = before;
    while (after === before) after = now();
    smallest = Math.min(smallest, after - before);
  }
  return smallest;
}
