/**
 * npm run experiments [-- name ...] [--seeds 10] [--workers 2] [--anew]
 *
 * Makes the runs of every setting in the laboratory's tables that are not stored yet, or were made by other code than
 * today's, and writes them to src/experiments/stored. Asked for all, or for induction or minilang, it makes the trained
 * models that the page ships too (src/experiments/checkpoints). One run per core at a time. Stop it whenever you like: what is
 * finished is kept, and the next call goes on from there. `--anew` runs everything again.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { codeHash } from "../build/code-hash.ts";
import type { StoredFile, StoredRun } from "../build/stored-runs.ts";
import { settingKey, type Experiment } from "../experiments/experiment.ts";
import { laboratory, type ExperimentName } from "../experiments/laboratory.ts";
import { firstSeeds } from "../experiments/seeds.ts";
import { writeCheckpoints } from "./checkpoints.ts";
import { createPool } from "./pool.ts";
import { createProgress } from "./progress-bar.ts";
import type { Job } from "./experiment-worker.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: "10" },
    workers: { type: "string", default: String(availableParallelism()) },
    anew: { type: "boolean", default: false },
  },
});

const names = namesAsked(positionals);
const files = await Promise.all(names.map(openFile));
const jobs = files.flatMap(missing);
const pool = createPool(Math.min(Number(flags.workers), Math.max(1, jobs.length)));
const progress = createProgress(jobs.length);
let saved = performance.now();

await Promise.all(jobs.map(async ({ file, run, job }) => {
  const answer = await pool.run(job);
  progress.step(`${job.experiment} ${JSON.stringify(job.options)}, seed ${job.seed}`);
  if ("error" in answer) throw new Error(`${job.experiment} ${JSON.stringify(job.options)}: ${answer.error}`);
  run.results.set(job.seed, answer.numbers);
  file.changed = true;
  if (performance.now() - saved > 2000) save();
})).finally(() => {
  save();
  pool.close();
});
progress.end(`${jobs.length} runs made; ${files.map(({ name, runs }) => `${name} ${runs.length} settings`).join(", ")}`);
if (names.includes("induction") || names.includes("minilang")) {
  console.log(`shipped models made anew: ${writeCheckpoints().join(", ") || "none, all are as they were"}`);
}

type Numbers = Readonly<Record<string, number | null>>;

interface Run {
  options: object;
  results: Map<number, Numbers>;
}

interface File {
  name: ExperimentName;
  code: string;
  date: string;
  changed: boolean;
  runs: Run[];
}

function namesAsked(asked: readonly string[]): ExperimentName[] {
  const known = Object.keys(laboratory) as ExperimentName[];
  const unknown = asked.filter((name) => !known.includes(name as ExperimentName));
  if (unknown.length === 0) return asked.length === 0 ? known : (asked as ExperimentName[]);
  console.error(`experiments: there is no ${unknown.join(", ")}; there are ${known.join(", ")}.`);
  process.exit(1);
}

/** What is stored of an experiment and still holds, and room for all that its tables ask for. */
async function openFile(name: ExperimentName): Promise<File> {
  const path = pathOf(name);
  const code = await codeHash(name);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as StoredFile) : undefined;
  const valid = before?.version === 1 && before.code === code && !flags.anew;
  const experiment: Experiment = laboratory[name].experiment;
  const known = new Map(valid ? before.runs.map((run) => [settingKey(experiment, run.options), resultsOf(run)]) : []);
  const asked = new Map(Object.values<readonly object[]>(laboratory[name].tables).flat()
    .map((options) => [settingKey(experiment, options), options]));
  const runs = [...asked].map(([key, options]) => ({ options, results: known.get(key) ?? new Map<number, Numbers>() }));
  const changed = !valid || known.size !== runs.length;
  return { name, code, date: valid ? before.date : today(), changed, runs };
}

function resultsOf({ seeds, numbers }: StoredRun): Map<number, Numbers> {
  const at = (i: number) => Object.fromEntries(Object.entries(numbers).map(([name, samples]) => [name, samples[i]!]));
  return new Map(seeds.map((seed, i) => [seed, at(i)]));
}

function missing(file: File): { file: File; run: Run; job: Job }[] {
  const experiment: Experiment = laboratory[file.name].experiment;
  const seeds = firstSeeds(experiment.exact ? 1 : Number(flags.seeds));
  return file.runs.flatMap((run) => seeds.filter((seed) => !run.results.has(seed)).map((seed) => (
    { file, run, job: { experiment: file.name, options: run.options, seed } }
  )));
}

function save(): void {
  saved = performance.now();
  for (const file of files.filter(({ changed }) => changed)) write(file);
}

/** One run per line, so that a change is a readable difference; written beside and moved, so that it is never half. */
function write(file: File): void {
  const { name, code, runs } = file;
  const lines = runs.filter(({ results }) => results.size > 0).map((run) => `    ${JSON.stringify(storedRun(run))}`);
  const head = { version: 1, experiment: name, date: file.date = today(), engine: "simd", code };
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const path = pathOf(name);
  writeFileSync(`${path}.new`, `{\n${fields.join("")}  "runs": [\n${lines.join(",\n")}\n  ]\n}\n`);
  renameSync(`${path}.new`, path);
  file.changed = false;
}

function storedRun({ options, results }: Run): StoredRun {
  const ordered = [...results].sort(([a], [b]) => a - b);
  const keys = Object.keys(ordered[0]![1]);
  const numbers = keys.map((key) => [key, ordered.map(([, one]) => one[key] ?? null)] as const);
  return { options, seeds: ordered.map(([seed]) => seed), numbers: Object.fromEntries(numbers) };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../experiments/stored/${name}.json`, import.meta.url));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
