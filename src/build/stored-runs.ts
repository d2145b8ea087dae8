/**
 * Runs that were made before, by `npm run experiments`: one file per experiment in src/experiments/stored. Pages are
 * built from them; cells do not see them, because what a cell can do itself it should not read off.
 */
import { settingKey, type Experiment } from "../experiments/experiment.ts";
import { laboratory, type ExperimentName } from "../experiments/laboratory.ts";
import { statistics, type Statistics } from "../experiments/statistics.ts";

/** What one setting gave over several seeds. */
export interface StoredRun {
  options: object;
  seeds: readonly number[];
  /** Each number of the experiment, one entry per seed in the same order; null where it is not a number. */
  numbers: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The text of a file in stored/. */
export interface StoredFile {
  version: 1;
  experiment: string;
  /** The day the last of the runs was made. */
  date: string;
  engine: string;
  /** A hash of the code that the runs came from; the build refuses runs of other code than today's. */
  code: string;
  runs: readonly StoredRun[];
}

export interface StoredResult {
  options: object;
  seeds: readonly number[];
  numbers: Readonly<Record<string, Statistics>>;
}

const files = import.meta.glob<StoredFile>("../experiments/stored/*.json", { import: "default", eager: true });

/** The stored file of an experiment. Throws with the way to make it where there is none. */
export function storedFile(name: string): StoredFile {
  const file = files[`../experiments/stored/${name}.json`];
  if (file) return file;
  throw new Error(`storedFile: "${name}" has no stored runs; make them by: npm run experiments -- ${name}`);
}

/**
 * The stored result of a setting; undefined where none was stored. What is not said counts as the default:
 * `storedRun("addresses", { heads: 2 })` is `storedRun("addresses", { questions: 4, heads: 2 })`.
 */
export function storedRun(name: ExperimentName, options: object = {}): StoredResult | undefined {
  const run = indexOf(name).get(settingKey(laboratory[name].experiment, options));
  return run && { options: run.options, seeds: run.seeds, numbers: summary(run) };
}

/** One number of a stored result. Throws, beginning with `where`, what is missing and how to get it. */
export function storedNumber(
  where: string, experiment: ExperimentName, options: object, number: string, stored = storedRun,
): Statistics {
  const numbers = stored(experiment, options)?.numbers;
  const what = `${where}: ${experiment} ${JSON.stringify(options)}`;
  if (!numbers) throw new Error(`${what} is not stored; add it to the experiment's tables and run npm run experiments.`);
  const found = numbers[number];
  if (found) return found;
  throw new Error(`${what} has no number "${number}"; it has ${Object.keys(numbers).join(", ")}.`);
}

const indices = new Map<ExperimentName, ReadonlyMap<string, StoredRun>>();

function indexOf(name: ExperimentName): ReadonlyMap<string, StoredRun> {
  const experiment: Experiment = laboratory[name].experiment;
  const index = indices.get(name) ?? new Map(storedFile(name).runs.map((run) => [settingKey(experiment, run.options), run]));
  indices.set(name, index);
  return index;
}

function summary({ numbers }: StoredRun): Record<string, Statistics> {
  const named = Object.entries(numbers).map(([name, samples]) => [name, statistics(samples.map((x) => x ?? NaN))] as const);
  return Object.fromEntries(named);
}
