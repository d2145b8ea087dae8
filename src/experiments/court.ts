/** The numbers of a claim, measured again: every setting it rests on, over as many seeds as one wants. */
import { engine } from "../compute/index.ts";
import { settingKey, type Experiment } from "./experiment.ts";
import { laboratory, type ExperimentName } from "./laboratory.ts";
import { firstSeeds, overSeeds, type SeedResult } from "./seeds.ts";
import { statistics, type Statistics } from "./statistics.ts";

/** One number of one experiment: `{ experiment: "addresses", options: { heads: 4 }, number: "accuracy" }`. */
export interface Source {
  experiment: ExperimentName;
  options: object;
  number: string;
}

export interface CourtReport {
  step: number;
  steps: number;
  done: boolean;
  /** What is finished so far, under the names of the claim; a number appears with its first seed. */
  measured: Readonly<Record<string, Statistics>>;
  /** What is running: the experiment and its options; undefined before the first. */
  running?: { experiment: ExperimentName; options: object };
}

/** A setting that one or more numbers of the claim come from. */
interface Setting {
  experiment: ExperimentName;
  options: object;
  names: string[];
}

/**
 * Runs every setting that the sources name over the given seeds, and reports at every turn. Seeds that ended in an
 * earlier call are kept as long as the page is open: the same seed gives the same bits, so nothing is run twice.
 */
export function* measureAgain(
  sources: Readonly<Record<string, Source>>, seeds: readonly number[],
): Generator<CourtReport, void> {
  const settings = settingsOf(sources);
  const measured: Record<string, Statistics> = {};
  yield { step: 0, steps: settings.length, measured: {}, done: settings.length === 0 };
  for (const [i, { experiment, options, names }] of settings.entries()) {
    for (const report of remembered(experiment, options, seeds)) {
      for (const name of names) {
        const samples = report.finished.map(({ numbers }) => numberOf(numbers, sources[name]!));
        if (samples.length > 0) measured[name] = statistics(samples);
      }
      const [step, steps] = [Math.round(1000 * (i + report.step / report.steps)), 1000 * settings.length];
      const done = report.done && i === settings.length - 1;
      yield { step, steps, done, measured: { ...measured }, running: { experiment, options } };
    }
  }
}

function settingsOf(sources: Readonly<Record<string, Source>>): Setting[] {
  const settings = new Map<string, Setting>();
  for (const [name, { experiment, options }] of Object.entries(sources)) {
    const key = `${experiment} ${settingKey(entryOf(experiment), options)}`;
    const setting = settings.get(key) ?? { experiment, options, names: [] };
    setting.names.push(name);
    settings.set(key, setting);
  }
  return [...settings.values()];
}

const finishedBefore = new Map<string, readonly SeedResult[]>();

function* remembered(name: ExperimentName, options: object, seeds: readonly number[]): ReturnType<typeof overSeeds> {
  const experiment = entryOf(name);
  const key = `${engine().name} ${name} ${settingKey(experiment, options)}`;
  const wanted = experiment.exact ? firstSeeds(1) : seeds;
  for (const report of overSeeds(experiment, options, wanted, finishedBefore.get(key))) {
    const others = (finishedBefore.get(key) ?? []).filter(({ seed }) => !report.finished.some((one) => one.seed === seed));
    finishedBefore.set(key, [...others, ...report.finished]);
    yield report;
  }
}

function entryOf(name: ExperimentName): Experiment {
  if (name in laboratory) return laboratory[name].experiment;
  throw new Error(`measureAgain: there is no experiment "${name}"; there are ${Object.keys(laboratory).join(", ")}.`);
}

function numberOf(numbers: Readonly<Record<string, number>>, { experiment, number }: Source): number {
  const value = numbers[number];
  if (value !== undefined) return value;
  const known = Object.keys(numbers).join(", ");
  throw new Error(`measureAgain: ${experiment} reports no number "${number}"; it reports ${known}.`);
}
