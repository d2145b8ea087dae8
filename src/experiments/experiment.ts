/** What an experiment is, whatever it trains: one shape for cells, stored runs, claims and the report. */

/** What every report of a run says about itself. Step 0 is before any learning. */
export interface Report {
  step: number;
  steps: number;
  done: boolean;
}

/** Every run takes a seed: the same seed and the same options give the same bits. */
export interface Seeded {
  seed?: number;
}

export interface Experiment<Options extends Seeded = Seeded, OwnReport extends Report = Report> {
  /** Its name in stored runs, in claims and on the page. */
  name: string;
  /** There is no chance in it: one run says all, whatever the seed. */
  exact?: true;
  /** The options with nothing left open; throws where they cannot be run. What does not change a run must not be in it. */
  settings(options: Options): object;
  /** Reports before the first step, on the way, and once with `done`. Whoever stops asking has stopped the run. */
  train(options: Options): Generator<OwnReport, void>;
  /** What a finished run is judged by, under names: what is stored, compared and quoted. */
  numbers(report: OwnReport): Record<string, number>;
}

/** Runs to the end and returns the last report. */
export function runToEnd<Options extends Seeded, OwnReport extends Report>(
  experiment: Experiment<Options, OwnReport>, options: Options,
): OwnReport {
  let last: OwnReport | undefined;
  for (const report of experiment.train(options)) last = report;
  if (last?.done) return last;
  throw new Error(`runToEnd: the experiment "${experiment.name}" ended without a report that is done.`);
}

/** Two options with the same key ask for the same training, but for the seed. */
export function settingKey({ settings: fill }: Pick<Experiment, "settings">, options: object): string {
  const { seed: _, ...settings } = fill(options) as Seeded;
  return JSON.stringify(sorted(settings));
}

/** Objects with their names in order, at every depth, so that equal settings are equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}
