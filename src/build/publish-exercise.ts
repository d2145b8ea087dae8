/** From an exercise folder to what a page may fetch: compiled checks and the fingerprints of the known mistakes. */
import { Script } from "node:vm";
import * as exercises from "../exercises/index.ts";
import { answerOf, checkIds, pageSeed, runSuite } from "../exercises/index.ts";
import type { Answer, KnownMistake, PublishedChecks, Report, Suite } from "../exercises/index.ts";
import { noDevice } from "../sandbox/inside/device.ts";
import { evaluate, factoryText, type Exports, type Factory } from "../sandbox/inside/evaluate.ts";
import { libraries } from "../sandbox/inside/libraries.ts";
import type { Run } from "../sandbox/inside/notebook.ts";
import { CompileError, transpile } from "../sandbox/transpile.ts";
import type { ExerciseFolder } from "./exercises.ts";
import { storedFingerprints } from "./known-mistakes.ts";

/** Everything the first Check needs. The solution and the code of the wrong answers stay here. */
export async function publishExercise(folder: ExerciseFolder): Promise<PublishedChecks> {
  const { id, points, limit, exports, checks } = folder.data;
  const suite = await suiteOf(folder);
  return {
    id, points, exports, checks,
    seconds: limit.seconds,
    seed: pageSeed,
    code: compile(folder.checks, `${folder.path}/checks.ts`),
    mistakes: await knownMistakes(folder, suite),
  };
}

const suites = new WeakMap<ExerciseFolder, Promise<Suite>>();

/**
 * The suite of checks.ts, evaluated once: a suite that trains may remember its runs.
 * @throws when its ids and their order are not those of exercise.yaml
 */
export function suiteOf(folder: ExerciseFolder): Promise<Suite> {
  let suite = suites.get(folder);
  if (!suite) suites.set(folder, (suite = readSuite(folder)));
  return suite;
}

async function readSuite(folder: ExerciseFolder): Promise<Suite> {
  const { default: suite } = await evaluateText(folder.checks, `${folder.path}/checks.ts`) as { default: Suite };
  const [coded, listed] = [checkIds(suite).join(", "), folder.data.checks.map(({ id }) => id).join(", ")];
  if (coded === listed) return suite;
  throw new Error(
    `${folder.path}: checks.ts defines ${coded}; exercise.yaml lists ${listed}; make them the same, in order.`,
  );
}

/** An answer run in this process: for the course's own code only, never for a reader's. */
export async function courseAnswer(source: string, name: string): Promise<Answer> {
  return answerOf(await evaluateText(source, name));
}

/** Runs one of the folder's own texts against its checks. */
export async function reportOn(source: string, name: string, suite: Suite, seed = pageSeed): Promise<Report> {
  return runSuite(suite, await courseAnswer(source, name), { seed });
}

async function knownMistakes(folder: ExerciseFolder, suite: Suite): Promise<KnownMistake[]> {
  const fingerprints = storedFingerprints(folder) ?? (await fingerprintsOf(folder, suite));
  return Object.entries(folder.data.wrong).map(([stem, { message }]) => ({ fingerprint: fingerprints[stem]!, message }));
}

/** What each wrong answer's checks see, as a fingerprint; those that train take a while. */
export async function fingerprintsOf(folder: ExerciseFolder, suite: Suite): Promise<Record<string, string>> {
  const fingerprints: Record<string, string> = {};
  for (const stem of Object.keys(folder.data.wrong)) {
    const report = await reportOn(folder.wrong[stem] ?? "", `${folder.path}/wrong/${stem}.ts`, suite);
    fingerprints[stem] = report.fingerprint;
  }
  return fingerprints;
}

const quiet: Run = {
  inputs: {}, send: () => undefined, breathe: () => Promise.resolve(), now: () => 0, device: noDevice,
  plotTree: () => undefined,
};

/** Runs a module as the sandbox does: the same compiler, the same imports. */
async function evaluateText(source: string, name: string): Promise<Exports> {
  const factory = new Script(factoryText(compile(source, name)), { filename: name }).runInThisContext() as Factory;
  return (await evaluate(factory, name, { libraries: { ...libraries, exercises }, cells: new Map() }, quiet)).exports;
}

function compile(source: string, name: string): string {
  try {
    return transpile(source).code;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new Error(`${name}:${error.line}:${error.column}: ${error.message}`, { cause: error });
  }
}
