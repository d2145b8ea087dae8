/**
 * npm run experiments: trains every setting of the stored tables with every seed and writes the accuracies to
 * src/experiments/stored/addresses.json. While the code computes the same, what it has already run is kept, so a
 * stopped run goes on where it was. Takes some minutes.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { addressTables, STORED_SEEDS } from "../experiments/addresses/tables.ts";
import { runAddresses } from "../experiments/addresses.ts";
import type { AddressOptions } from "../experiments/addresses/settings.ts";
import { settingKey, type StoredRun, type StoredRuns } from "../experiments/stored.ts";

const FILE = new URL("../experiments/stored/addresses.json", import.meta.url);

const settings = Object.values<readonly AddressOptions[]>(addressTables).flat();
const code = fingerprint();
const before = readStored();
const runs: StoredRun[] = [];
for (const options of settings) {
  const known = before?.code === code ? before.runs.find((run) => sameOptions(run.options, options)) : undefined;
  if (runs.some((run) => sameOptions(run.options, options))) continue; // a setting of two tables
  const run = known ?? train(options);
  runs.push(run);
  console.log(`${JSON.stringify(options)}  ${run.mean.toFixed(3)} ± ${run.sd.toFixed(3)}`);
  write({ date: known ? before!.date : new Date().toISOString().slice(0, 10), code, runs });
}

function train(options: AddressOptions): StoredRun {
  const seeds = [...STORED_SEEDS];
  const accuracies = seeds.map((seed) => rounded(runAddresses({ ...options, seed }).accuracy));
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / seeds.length;
  const squares = accuracies.reduce((sum, accuracy) => sum + (accuracy - mean) ** 2, 0);
  return { options, seeds, accuracies, mean: rounded(mean), sd: rounded(Math.sqrt(squares / (seeds.length - 1))) };
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function sameOptions(a: AddressOptions, b: AddressOptions): boolean {
  return settingKey(a) === settingKey(b);
}

/** One run per line, so that a change is a readable difference. */
function write({ date, code, runs }: StoredRuns): void {
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`).join(",\n");
  const head = `  "date": ${JSON.stringify(date)},\n  "code": ${JSON.stringify(code)},`;
  writeFileSync(FILE, `{\n${head}\n  "runs": [\n${lines}\n  ]\n}\n`);
}

function readStored(): StoredRuns | undefined {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as StoredRuns) : undefined;
}

/** A hash of the losses of very short runs: it changes when the code computes something else, not with a comment. */
function fingerprint(): string {
  const losses = settings.map((options) => runAddresses({ ...options, steps: 3 }).loss);
  return createHash("sha256").update(losses.join(" ")).digest("hex").slice(0, 12);
}
