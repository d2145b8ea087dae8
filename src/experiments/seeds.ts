/** One setting over several seeds: what a single lucky run cannot show. */
import { runToEnd, type Experiment, type Report, type Seeded } from "./experiment.ts";
import { statistics, type Statistics } from "./statistics.ts";

/** The numbers of finished seeds. */
export interface SeedResult {
  seed: number;
  numbers: Record<string, number>;
}

export interface SeedsReport<OwnReport extends Report = Report> extends Report {
  /** Seeds that have ended, in the order in which they were asked for. Hand them back as `known` to go on later. */
  finished: readonly SeedResult[];
  /** Each number over the finished seeds. */
  numbers: Readonly<Record<string, Statistics>>;
  /** The latest report of the seed that is running; undefined where every seed was known. */
  current: OwnReport | undefined;
}

/** 1, 2, ..., count: the seeds that the stored runs use too. */
export function firstSeeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/**
 * Trains one seed after another and reports at every turn of each. Stop asking and nothing runs on; what had ended is
 * in `finished`, and given back as `known` it is not run again.
 */
export function* overSeeds<Options extends Seeded, OwnReport extends Report>(
  experiment: Experiment<Options, OwnReport>, options: Options, seeds: readonly number[],
  known: readonly SeedResult[] = [],
): Generator<SeedsReport<OwnReport>, void> {
  const finished: SeedResult[] = seeds.flatMap((seed) => known.find((result) => result.seed === seed) ?? []);
  let numbers = summary(finished);
  let current: OwnReport | undefined;
  const progress = (share: number) => ({ step: Math.round(1000 * (finished.length + share)), steps: 1000 * seeds.length });
  for (const seed of seeds.filter((one) => !finished.some((result) => result.seed === one))) {
    for (current of experiment.train({ ...options, seed })) {
      if (!current.done) yield { ...progress(current.step / current.steps), finished: [...finished], numbers, current, done: false };
    }
    finished.push({ seed, numbers: experiment.numbers(current!) });
    numbers = summary(finished);
    if (finished.length < seeds.length) yield { ...progress(0), finished: [...finished], numbers, current, done: false };
  }
  yield { ...progress(0), finished: [...finished], numbers, current, done: true };
}

/** The numbers of one seed, run to its end. */
export function runSeed<Options extends Seeded, OwnReport extends Report>(
  experiment: Experiment<Options, OwnReport>, options: Options, seed: number,
): SeedResult {
  return { seed, numbers: experiment.numbers(runToEnd(experiment, { ...options, seed })) };
}

function summary(finished: readonly SeedResult[]): Record<string, Statistics> {
  const names = Object.keys(finished[0]?.numbers ?? {});
  return Object.fromEntries(names.map((name) => [name, statistics(finished.map(({ numbers }) => numbers[name]!))]));
}
