/** One core's share of `npm run experiments`: is told a setting and a seed, answers with the numbers. */
import { parentPort } from "node:worker_threads";
import { laboratory, type ExperimentName } from "../experiments/laboratory.ts";
import type { Experiment } from "../experiments/experiment.ts";
import { runSeed } from "../experiments/seeds.ts";

export interface Job {
  experiment: ExperimentName;
  options: object;
  seed: number;
}

export type Answer = { numbers: Record<string, number | null> } | { error: string };

parentPort!.on("message", ({ experiment, options, seed }: Job) => parentPort!.postMessage(answer(experiment, options, seed)));

function answer(name: ExperimentName, options: object, seed: number): Answer {
  const experiment: Experiment = laboratory[name].experiment;
  try {
    const { numbers } = runSeed(experiment, options, seed);
    return { numbers: Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, rounded(value)])) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Six digits: beyond them browsers may differ, where a metric takes a logarithm of theirs. JSON has no NaN. */
function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}
